import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { AccountsModule, OrganisationKind, OrganisationService } from '#accounts';
import { MatchingModule } from '#matching';
import { type Config, newId, PlatformModule, Transactions } from '#platform';
import { ProfilesModule } from '#profiles';
import { emptyNeed, type NeedContent, NeedService, SourcingModule } from '#sourcing';
import type { SupplierDocument } from '#discovery';
import { corpusDocument } from './search-corpus.js';
import { storeSuppliers } from './search-harness.js';

const batchSize = 500;

/** The services of matching without transport, as the worker has them. */
export function openMatching(config: Config): Promise<INestApplicationContext> {
  const imports = [
    PlatformModule.forRoot(config, 'matching'),
    AccountsModule,
    ProfilesModule,
    SourcingModule,
    MatchingModule,
  ];
  return NestFactory.createApplicationContext({ module: class {}, imports }, { logger: false });
}

const materials = ['mango', 'bamboo', 'cotton', 'coffee', 'steel', 'shrimp', 'cacao', 'leather'];
const forms = ['dried', 'woven', 'frozen', 'ground', 'cut', 'pressed', 'raw', 'packed'];

/** A made-up word that no other number has; digits would be parted from it. */
const wordOf = (number: number): string =>
  [number % 20, Math.floor(number / 20) % 20, Math.floor(number / 400) % 20]
    .map((index) => `${'bcdfghjklmnprstvwxyz'.charAt(index)}a`)
    .join('');

const runOf = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** Headings that every edition of the Harmonized System has. */
const headings = [
  ...runOf(2901, 2942),
  ...runOf(3901, 3926),
  ...runOf(6101, 6117),
  ...runOf(6201, 6217),
  ...runOf(7301, 7326),
];

/** One of many made-up products: its HS code and its name. */
export function productOf(number: number): { code: string; name: string } {
  const heading = headings[number % headings.length] ?? 2901;
  const code = `${heading}${10 + Math.floor(number / headings.length)}`;
  const material = materials[number % materials.length] ?? '';
  const form = forms[Math.floor(number / materials.length) % forms.length] ?? '';
  return {
    code,
    name: `${form} ${material} ${wordOf(number)} ${wordOf(number)}ko ${wordOf(number)}li`,
  };
}

/** A made-up supplier of up to three of the products. */
function supplierOf(index: number, products: number): SupplierDocument {
  const document = corpusDocument(index);
  const own = document.hsCodes.map((_, turn) => productOf((index * 31 + turn * 7) % products));
  return {
    ...document,
    offers: own.map(({ name }) => name),
    hsCodes: own.map(({ code }) => code),
    certificates: [],
  };
}

/** Stores made-up suppliers as import stores them and gives their ids. */
export async function makeSuppliers(
  app: INestApplicationContext,
  count: number,
  products: number,
): Promise<string[]> {
  const documents = Array.from({ length: count }, (_, index) => supplierOf(index, products));
  for (let first = 0; first < count; first += batchSize) {
    await storeSuppliers(app, documents.slice(first, first + batchSize));
  }
  return documents.map(({ id }) => id);
}

/** A buyer that made-up needs are posted by. */
export async function makeBuyer(app: INestApplicationContext): Promise<string> {
  const [id] = await app
    .get(Transactions)
    .run((tx) =>
      app
        .get(OrganisationService)
        .createOrganisations(tx, [
          { kind: OrganisationKind.Buyer, name: 'Buyer', economy: 'JPN', isDemo: true },
        ]),
    );
  return id ?? '';
}

/** The product that the need of a number is for. */
export const productNumberOf = (need: number, products: number): number => (need * 17) % products;

/** What somebody looks for who wants one of the products. */
export function contentOfNeed(number: number, products: number): NeedContent {
  const { code, name } = productOf(productNumberOf(number, products));
  return {
    ...emptyNeed,
    texts: [{ language: 'en', title: name, description: '' }],
    codes: [{ system: 'HS', code, edition: 'HS2022' }],
    deadline: '2099-12-31',
    kind: 'finished',
    quantity: 100 * (1 + (number % 9)),
    unit: 'KGM',
    period: 'month',
    deliveryEconomy: number % 2 === 0 ? 'JPN' : 'KOR',
    incoterms: ['FOB'],
    languages: ['en'],
  };
}

/** Posts needs and gives their ids. */
export async function makeNeeds(
  app: INestApplicationContext,
  buyerOrganisationId: string,
  count: number,
  products: number,
): Promise<string[]> {
  const needs = Array.from({ length: count }, (_, number) => ({
    id: newId(),
    buyerOrganisationId,
    createdBy: newId(),
    isDemo: true,
    content: contentOfNeed(number, products),
  }));
  for (let start = 0; start < count; start += batchSize) {
    await app
      .get(Transactions)
      .run((tx) => app.get(NeedService).postNeeds(tx, needs.slice(start, start + batchSize)));
  }
  return needs.map(({ id }) => id);
}
