import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { serveList, toAnswer } from './list.js';
import { PlainCertificate, PlainOffer, PlainProfile } from './typeorm.entities.js';

/** The list as it is usually written with TypeORM: entities with relations, and `getMany`. */
const dataSource = await new DataSource({
  type: 'postgres',
  url: process.env.DATABASE_URL,
  poolSize: 10,
  entities: [PlainProfile, PlainOffer, PlainCertificate],
}).initialize();

serveList(async ({ economy, first }) => {
  const profiles = await dataSource
    .getRepository(PlainProfile)
    .createQueryBuilder('profile')
    .leftJoinAndSelect('profile.offers', 'offer')
    .leftJoinAndSelect('profile.certificates', 'certificate')
    .where(`profile.economy = :economy AND profile.status = 'PUBLISHED'`, { economy })
    .orderBy('profile.nameKey')
    .addOrderBy('profile.id')
    .take(first)
    .getMany();
  return toAnswer(profiles.map(toNode));
});

function toNode(profile: PlainProfile): object {
  const { id, legalName, tradeNames, economy, languages, exportMarkets, updatedAt } = profile;
  return {
    ...{ id, legalName, tradeNames, economy, languages, exportMarkets, updatedAt },
    offers: profile.offers.toSorted(byPosition).map((offer) => ({
      id: offer.id,
      kind: offer.kind,
      codes: offer.codes.map(({ system, code, edition }) => ({ system, code, edition })),
      texts: offer.texts.map(({ language, name, description }) => ({
        language,
        name,
        description,
      })),
      unit: offer.unit,
      minimumOrder: offer.minimumOrder,
      monthlyCapacity: offer.monthlyCapacity,
      leadTimeDays: offer.leadTimeDays,
    })),
    certificates: profile.certificates.toSorted(byPosition).map((certificate) => ({
      id: certificate.id,
      scheme: certificate.scheme,
      holderName: certificate.holderName,
      number: certificate.number,
      issuedOn: certificate.issuedOn,
      expiresOn: certificate.expiresOn,
    })),
  };
}

/** Ordered by SQL, the parts would count against `take` (TypeORM's distinct ids hold them too). */
const byPosition = (one: { position: number }, other: { position: number }): number =>
  one.position - other.position;
