/**
 * Makes the typed documents of the web app from the committed schema, each feature's operations
 * and the fragments that features share (beside the client), and the list of trusted
 * documents: `node apps/web/tools/codegen.mjs`. With `--check` it writes nothing and fails when a
 * committed file differs.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import * as operationsPlugin from '@graphql-codegen/typescript-operations';
import * as documentsPlugin from '@graphql-codegen/typed-document-node';
import { buildSchema, Kind, parse, print, validate, visit } from 'graphql';
import { format, resolveConfig } from 'prettier';

const app = join(import.meta.dirname, '..');
const schemaText = readFileSync(join(app, '../api/schema.gql'), 'utf8');
const schema = buildSchema(schemaText);
const check = process.argv.includes('--check');
const shared = sharedFragments();
const trusted = {};
const hashes = {};
let stale = 0;

for (const path of globSync('src/features/**/*.graphql', { cwd: app }).sort()) {
  const document = withTypenames(withShared(parsed(path)));
  const errors = validate(schema, document).filter(
    ({ message }) => !message.includes('is never used'),
  );
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(String).join('\n')}`);
  await writeTypes(path, document);
  addTrusted(document);
}
await write(
  'src/graphql/generated/hashes.ts',
  `export const hashes: Readonly<Record<string, string>> = ${JSON.stringify(hashes)};`,
);
await write('trusted-documents.json', JSON.stringify(trusted));
if (stale > 0) process.exitCode = 1;

/** Fragments that any file of operations may use: those beside the client. */
function sharedFragments() {
  const paths = globSync('src/graphql/*.graphql', { cwd: app }).sort();
  return fragmentsByName(paths.flatMap((path) => parsed(path).definitions));
}

function withShared(document) {
  return {
    ...document,
    definitions: [...document.definitions, ...fragmentsOf(document, shared)],
  };
}

/** One file of types and documents for each file of operations, so that pages load only theirs. */
async function writeTypes(path, document) {
  const text = await codegen({
    schema: parse(schemaText),
    schemaAst: schema,
    documents: [{ location: path, document }],
    filename: `${path}.ts`,
    config: {
      useTypeImports: true,
      enumsAsTypes: true,
      skipTypename: false,
      inlineFragmentTypes: 'combine',
      scalars: {
        ID: 'string',
        DateTime: 'string',
        LocalDate: 'string',
        JSONObject: 'Record<string, unknown>',
      },
    },
    plugins: [{ operations: {} }, { documents: {} }],
    pluginMap: { operations: operationsPlugin, documents: documentsPlugin },
  });
  await write(`src/graphql/generated/${basename(path, '.graphql')}.ts`, text);
}

/** The exact text of each operation with its fragments: what the api accepts by hash alone. */
function addTrusted(document) {
  const fragments = fragmentsByName(document.definitions);
  for (const operation of document.definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
    const definitions = [operation, ...fragmentsOf(operation, fragments)];
    const text = print({ kind: Kind.DOCUMENT, definitions });
    const hash = createHash('sha256').update(text).digest('hex');
    const name = operation.name.value;
    if (hashes[name]) throw new Error(`Two operations are called ${name}.`);
    hashes[name] = hash;
    trusted[hash] = text;
  }
}

function fragmentsByName(definitions) {
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

function fragmentsOf(node, known, found = new Set()) {
  visit(node, {
    FragmentSpread: ({ name }) => {
      const fragment = known.get(name.value);
      if (!fragment || found.has(fragment)) return;
      found.add(fragment);
      fragmentsOf(fragment, known, found);
    },
  });
  return [...found];
}

function parsed(path) {
  return parse(readFileSync(join(app, path), 'utf8'));
}

function withTypenames(document) {
  return addTypenameSelectionDocumentTransform.transform({ documents: [{ document }] })[0].document;
}

async function write(name, text) {
  const path = join(app, name);
  const options = await resolveConfig(path);
  const notice = name.endsWith('.json')
    ? ''
    : '// Made by apps/web/tools/codegen.mjs; do not edit.\n';
  const wanted = await format(notice + text, { ...options, filepath: path });
  let found;
  try {
    found = readFileSync(path, 'utf8');
  } catch {
    found = undefined;
  }
  if (found === wanted) return;
  if (check) {
    stale++;
    const where = relative(dirname(join(app, '..')), path);
    console.error(`${where} is stale: run node apps/web/tools/codegen.mjs`);
  } else writeFileSync(path, wanted);
}
