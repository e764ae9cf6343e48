import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { agencyRoles, Allow, CurrentViewer, Role, type Viewer } from '#platform';
import type { Finding } from '../domain/backing.js';
import type { Vocabulary } from '../domain/vocabulary.js';
import type { ProfileView } from '../dto/profile.view.js';
import { toProfileView } from '../dto/view.mapping.js';
import { VOCABULARY } from '../vocabulary.token.js';
import {
  BackFactInput,
  BackFactResult,
  BackOfferInput,
  BackOfferResult,
  type FindingInput,
  RecordCertificateCheckInput,
  RecordCertificateCheckResult,
} from './evidence.dto.js';
import { EvidenceService } from './evidence.service.js';

@Resolver()
export class EvidenceResolver {
  constructor(
    private readonly evidence: EvidenceService,
    @Inject(VOCABULARY) private readonly vocabulary: Vocabulary,
  ) {}

  @Allow(...agencyRoles, Role.PlatformAdministrator)
  @Mutation(() => BackFactResult, {
    description: 'Says how well a fact of an MSME of your economy is backed.',
  })
  async backFact(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: BackFactInput,
  ): Promise<ProfileView> {
    const { profileId, fact, level } = input;
    const row = await this.evidence.backFact(viewer, profileId, fact, level, findingOf(input));
    return toProfileView(row, this.vocabulary);
  }

  @Allow(...agencyRoles, Role.PlatformAdministrator)
  @Mutation(() => BackOfferResult, {
    description: 'Says how well an offer of an MSME of your economy is backed.',
  })
  async backOffer(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: BackOfferInput,
  ): Promise<ProfileView> {
    const { profileId, offerId, level } = input;
    const row = await this.evidence.backOffer(viewer, profileId, offerId, level, findingOf(input));
    return toProfileView(row, this.vocabulary);
  }

  @Allow(...agencyRoles, Role.PlatformAdministrator)
  @Mutation(() => RecordCertificateCheckResult, {
    description: 'Records what came out when a certificate of an MSME of your economy was checked.',
  })
  async recordCertificateCheck(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RecordCertificateCheckInput,
  ): Promise<ProfileView> {
    const outcome = { finding: findingOf(input), result: input.result ?? null };
    const { profileId, certificateId } = input;
    const row = await this.evidence.recordCheck(viewer, profileId, certificateId, outcome);
    return toProfileView(row, this.vocabulary);
  }
}

const findingOf = ({ on, basis, url }: FindingInput): Finding => ({
  on,
  basis: basis.trim(),
  url: url ?? null,
});
