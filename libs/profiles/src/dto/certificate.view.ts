import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { CertificateCheckView, EvidenceView, ProductCodeView } from './values.view.js';

const optional = { nullable: true } as const;

/** What certificates and their input share. */
@InputType({ isAbstract: true })
@ObjectType({ isAbstract: true })
class CertificateFields {
  @Field({ description: 'Key of a certificate scheme.' })
  scheme!: string;

  @Field(() => String, { ...optional, description: 'Of the standard, such as `2015`.' })
  edition?: string | null;

  @Field({ description: 'Legal name of the holder, as on the certificate.' })
  holderName!: string;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Names of the sites covered; empty is not stated.',
  })
  sites!: readonly string[];

  @Field(() => String, { ...optional, description: 'What it covers, as on the certificate.' })
  scope?: string | null;

  @Field(() => [ProductCodeView], {
    defaultValue: [],
    description:
      'Codes of what it covers, at most 50, as far as the scope says; empty is not stated. It then counts for needs of these codes, of broader and of narrower ones.',
  })
  scopeCodes!: readonly ProductCodeView[];

  @Field(() => String, optional)
  number?: string | null;

  @Field(() => String, { ...optional, description: 'Certification body.' })
  issuer?: string | null;

  @Field(() => String, { ...optional, description: 'Who accredits the issuer.' })
  accreditationBody?: string | null;

  @Field(() => GraphQLLocalDate, optional)
  issuedOn?: string | null;

  @Field(() => GraphQLLocalDate, { ...optional, description: 'Last day in date.' })
  expiresOn?: string | null;

  @Field(() => String, { ...optional, description: 'SHA-256 of the document, in hex.' })
  fileHash?: string | null;
}

@InputType('CertificateInput', { description: 'A certificate that the MSME holds.' })
export class CertificateInput extends CertificateFields {
  @Field(() => ID, { ...optional, description: 'Of a certificate that is there already.' })
  id?: string | null;
}

@ObjectType('Certificate', { description: 'A certificate that the MSME holds.' })
export class CertificateView extends CertificateFields {
  @Field(() => ID)
  id!: string;

  @Field(() => CertificateCheckView, { ...optional, description: 'Null: nobody checked it.' })
  check?: CertificateCheckView | null;

  @Field(() => Boolean, { description: 'In date today.' })
  isInDate!: boolean;

  @Field(() => EvidenceView)
  evidence!: EvidenceView;
}

@ObjectType('DraftCertificate', { description: 'A certificate as it stands in a draft.' })
export class DraftCertificateView extends CertificateFields {
  @Field(() => ID, { ...optional, description: 'Null until it is published.' })
  id?: string | null;
}
