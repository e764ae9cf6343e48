/**
 * Fails when a language lacks a text that English has, has one that English lacks, drops a
 * placeholder, lacks words for a failure of the api or for a group of suppliers that it names, or
 * when the app asks for a text that is nowhere: `node apps/web/tools/check-texts.mjs`.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { groupKey } from '../src/features/desk/group-key.ts';

const app = join(import.meta.dirname, '..');
const plural = /_(zero|one|two|few|many|other)$/;

export function flatten(texts, path = '') {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : flatten(value, `${path}${key}.`),
  );
}

/** The plural forms of a language, by the rules of its own: each must be there. */
function missingForms(language, texts) {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const stems = new Set([...texts.keys()].filter((key) => plural.test(key)).map(stemOf));
  return [...stems].flatMap((stem) =>
    forms.filter((form) => !texts.has(`${stem}_${form}`)).map((form) => `${stem}_${form}`),
  );
}

const stemOf = (key) => key.replace(plural, '');
const placeholders = (text) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();

/** Failures may leave out what English names; all else names the same. */
function isSameForm(key, text, english) {
  const [own, known] = [placeholders(text), placeholders(english)];
  return key.startsWith('failure.')
    ? own.every((name) => known.includes(name))
    : own.join() === known.join();
}

/** The catalogue of failures, as texts: those that the api's areas declare, and a few of its edge. */
function failureCodes() {
  const table = readFileSync(join(app, '../../test/contracts/golden/error-codes.md'), 'utf8');
  const rows = [...table.matchAll(/^\| ([A-Z][A-Z0-9_]+) \| (.*) \|$/gm)];
  return [
    ...rows.map(([, code, text]) => [`failure.${code}`, text.replace(/{(\w+)}/g, '{{$1}}')]),
    ['failure.INVALID_INPUT', ''],
    ['failure.BAD_UPLOAD', ''],
    ['failure.INTERNAL', '{{requestId}}'],
  ];
}

/** The names of the groups of suppliers that the api tells of. */
function groupKeys() {
  const table = readFileSync(join(app, '../../test/contracts/golden/supplier-groups.md'), 'utf8');
  const rows = [...table.matchAll(/^\| (\w+:.*?) \|/gm)];
  return rows.map(([, group]) => [groupKey(group), `the group ${group} of the api`]);
}

export function compare(language, texts, english) {
  const stems = new Map([...english].map(([key, text]) => [stemOf(key), text]));
  const own = new Map([...texts].map(([key, text]) => [stemOf(key), text]));
  return [
    ...[...stems.keys()].filter((key) => !own.has(key)).map((key) => `lacks ${key}`),
    ...[...own.keys()].filter((key) => !stems.has(key)).map((key) => `has ${key}, English has not`),
    ...missingForms(language, texts).map((key) => `lacks the plural form ${key}`),
    ...[...own]
      .filter(([key, text]) => stems.has(key) && !isSameForm(key, text, stems.get(key)))
      .map(([key]) => `has other placeholders in ${key}`),
  ].map((problem) => `${language} ${problem}`);
}

/** Texts that the source asks for by their full name. */
function asked() {
  const sources = globSync('src/**/*.{ts,tsx}', { cwd: app }).filter(
    (path) => !/generated/.test(path),
  );
  return sources.flatMap((path) => {
    const source = readFileSync(join(app, path), 'utf8');
    return [...source.matchAll(/\bt\(\s*'([\w.]+)'/g)].map(([, key]) => [key, path]);
  });
}

function check() {
  const languages = new Map();
  for (const path of globSync(['src/i18n/*.json', 'src/i18n/*/*.json'], { cwd: app })) {
    const language = basename(path, '.json');
    const texts = flatten(JSON.parse(readFileSync(join(app, path), 'utf8')));
    languages.set(language, new Map([...(languages.get(language) ?? []), ...texts]));
  }
  // Failures are said in English by the api; its catalogue is what the others translate.
  const failures = failureCodes();
  const english = new Map([...languages.get('en'), ...failures]);
  languages.set('en', english);
  const known = new Set([...english.keys()].map(stemOf));
  return [
    ...[...languages].flatMap(([language, texts]) => compare(language, texts, english)),
    ...[...asked(), ...groupKeys()]
      .filter(([key]) => !known.has(key))
      .map(([key, path]) => `${path} asks for ${key}, which is nowhere`),
  ];
}

const problems = check();
for (const problem of problems) console.error(problem);
if (problems.some((problem) => problem.includes(' failure.'))) {
  console.error('Words for failures are in src/i18n/failures, in every language but English.');
}
if (problems.length > 0) process.exitCode = 1;
