import { facetValuesOf, type LastingFacet, lastingFacets } from '../domain/facet-values.js';
import { codesWithin } from '../domain/hs-codes.js';
import type { SupplierDocument } from '../domain/supplier-document.js';
import { type Token, tokenise } from '../domain/tokens.js';

/**
 * All that a supplier can be found by stands in one text-search vector, so that one index answers
 * words and filters together. Words hold letters and digits only, so a mark in front keeps the
 * rest apart: `mango` a word anywhere, `^mango` a word of a name or offer, `=economy:PHL` a value of
 * a facet, `=within:0804` a code that a stated one lies within, `=stated:080450` a code as stated.
 */
export const named = (word: string): string => `^${word}`;
export const valued = (field: LastingFacet | 'certificate' | 'service', value: string): string =>
  `=${field}:${value}`;
export const within = (code: string): string => `=within:${code}`;
export const stated = (code: string): string => `=stated:${code}`;

/** Longest lexeme that Postgres keeps is 2 KB; no word is that long. */
const longestWord = 64;

export interface DocumentLexemes {
  readonly lexemes: ReadonlySet<string>;
  /** The words among them in which typos are forgiven. */
  readonly words: ReadonlySet<string>;
}

export function lexemesOf(document: SupplierDocument): DocumentLexemes {
  const lexemes = new Set<string>();
  const words = new Set<string>();
  const add = (token: Token, isName: boolean): void => {
    const text = token.text.slice(0, longestWord);
    lexemes.add(text);
    if (isName) lexemes.add(named(text));
    if (token.kind === 'word') words.add(text);
  };
  for (const text of [document.name, ...document.otherNames, ...document.offers]) {
    for (const token of tokenise(text)) add(token, true);
  }
  const codes = [...document.references, ...document.serviceCodes];
  for (const text of [...document.texts, ...codes]) {
    for (const token of tokenise(text)) add(token, false);
  }
  for (const lexeme of codeLexemes(document)) lexemes.add(lexeme);
  return { lexemes, words };
}

function codeLexemes(document: SupplierDocument): string[] {
  const values = facetValuesOf(document);
  return [
    ...lastingFacets.flatMap((field) => values[field].map((value) => valued(field, value))),
    ...document.certificates.map(({ scheme }) => valued('certificate', scheme)),
    ...document.serviceCodes.map((code) => valued('service', code)),
    ...document.hsCodes.map(stated),
    ...codesWithin(document.hsCodes).map(within),
  ];
}

/** A lexeme as it is written inside a text-search vector or query. */
export const quoted = (lexeme: string): string =>
  special.test(lexeme) ? `'${lexeme.replace(everySpecial, '$&$&')}'` : `'${lexeme}'`;

const special = /['\\]/;
const everySpecial = /['\\]/g;
