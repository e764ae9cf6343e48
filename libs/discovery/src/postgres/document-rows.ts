import type pg from 'pg';
import { facetValuesOf, lastingFacets } from '../domain/facet-values.js';
import { qualityOf, sortNameOf } from '../domain/quality.js';
import type { Highlight } from '../domain/search-request.js';
import type { SupplierDocument } from '../domain/supplier-document.js';
import { deletesOf, typosAllowed } from '../domain/typos.js';
import type { FacetCodes } from './facet-codes.js';
import { lexemesOf, quoted } from './lexemes.js';
import {
  certificateTerms,
  type CodeOf,
  type FacetValue,
  packCertificates,
  packFacets,
} from './packed-facets.js';

/** The texts that highlights are cut from, by field. */
export type ShownTexts = readonly (readonly [Highlight['field'], readonly string[]])[];

/** One row of `search.document`, each column as Postgres reads it from text. */
export type DocumentRow = readonly [
  id: string,
  changedAt: string,
  quality: string,
  completeness: string,
  sortName: string,
  facets: string,
  certificates: string,
  certificateTerms: string,
  nextCertificateOn: string | null,
  shown: string,
  terms: string,
];

const columnNames = [
  'id',
  'changed_at',
  'quality',
  'completeness',
  'sort_name',
  'facets',
  'certificates',
  'certificate_terms',
  'next_certificate_on',
  'shown',
  'terms',
] as const;
export const documentColumns = columnNames.join(', ');
const overwrites = columnNames.map((name) => `${name} = excluded.${name}`).join(', ');

/** In how many of some documents each word stands. */
export type WordCounts = Map<string, number>;

/** Makes the rows of documents, and counts their words into `words`. */
export async function toRows(
  documents: readonly SupplierDocument[],
  codes: FacetCodes,
  words: WordCounts,
): Promise<DocumentRow[]> {
  const codeOf = await codes.assign(facetsOf(documents));
  return documents.map((document) => toRow(document, codeOf, words));
}

function toRow(document: SupplierDocument, codeOf: CodeOf, words: WordCounts): DocumentRow {
  const found = lexemesOf(document);
  for (const word of found.words) {
    if (typosAllowed(word) > 0) words.set(word, (words.get(word) ?? 0) + 1);
  }
  const shown: ShownTexts = [
    ['name', [document.name]],
    ['otherNames', document.otherNames],
    ['offers', document.offers],
    ['texts', document.texts],
  ];
  const terms = [...found.lexemes].map(quoted).join(' ');
  return [
    document.id,
    new Date(document.changedAt).toISOString(),
    String(qualityOf(document)),
    String(Math.round(document.completeness)),
    sortNameOf(document.name),
    packFacets(document, codeOf),
    packCertificates(document, codeOf),
    `{${certificateTerms(document, codeOf).join(',')}}`,
    document.nextCertificateOn,
    filledUp(JSON.stringify(shown), terms),
    terms,
  ];
}

/** A row wider than this has its wide values moved out of it by Postgres (TOAST). */
const widthOfMoving = 2048;

/**
 * Fills the texts of a narrow row up with blanks. Postgres moves wide values out only of rows
 * above 2 KB, and a search reads thousands of rows of which it needs no wide value: with all of
 * them moved out, it reads a tenth of the pages.
 */
function filledUp(shown: string, terms: string): string {
  const missing = widthOfMoving - Buffer.byteLength(shown) - Buffer.byteLength(terms);
  return missing > 0 ? shown + ' '.repeat(missing) : shown;
}

function* facetsOf(documents: readonly SupplierDocument[]): Generator<FacetValue> {
  for (const document of documents) {
    const values = facetValuesOf(document);
    for (const field of lastingFacets) {
      for (const value of values[field]) yield { field, value };
    }
    for (const { scheme } of document.certificates) yield { field: 'certificate', value: scheme };
  }
}

/** Words that stand in so many suppliers are common enough; counting on would only cost writes. */
const common = 100;

/** Puts rows and words into the tables of a schema, over what is there. */
export async function upsertRows(
  client: pg.ClientBase,
  schema: 'search' | 'search_next',
  rows: readonly DocumentRow[],
  words: WordCounts,
): Promise<void> {
  if (rows.length === 0) return;
  const columns = rows[0]?.map((_, column) => rows.map((row) => row[column])) ?? [];
  await client.query(
    `INSERT INTO ${schema}.document (${documentColumns})
     SELECT id, changed_at, quality, completeness, sort_name, facets, certificates,
            certificate_terms::integer[], next_certificate_on, shown, terms::tsvector
       FROM unnest($1::uuid[], $2::timestamptz[], $3::smallint[], $4::smallint[], $5::text[],
                   $6::text[], $7::text[], $8::text[], $9::date[], $10::text[], $11::text[])
         AS given (${documentColumns})
     ON CONFLICT (id) DO UPDATE SET ${overwrites}`,
    columns,
  );
  const spelled = [...words.keys()].sort();
  await client.query(
    `INSERT INTO ${schema}.word (word, documents, deletes)
     SELECT word, documents, deletes::integer[]
       FROM unnest($1::text[], $2::integer[], $3::text[]) AS given (word, documents, deletes)
     ON CONFLICT (word) DO UPDATE SET documents = word.documents + excluded.documents
      WHERE word.documents < ${common}`,
    [spelled, spelled.map((word) => words.get(word)), spelled.map(deletesLiteral)],
  );
}

export const deletesLiteral = (word: string): string => `{${deletesOf(word).join(',')}}`;
