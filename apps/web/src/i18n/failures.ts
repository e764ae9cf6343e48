import i18next from 'i18next';
import { CombinedError, mapExchange, type OperationResult } from 'urql';
import { type CodedFailure, holdsFailure, reword, type SayFailure } from './failure-words';
import { loadTexts } from './i18n';
import { formatFor } from './use-format';

/** The api's own words are English; other languages have texts for its codes. */
const needsOtherWords = (): boolean => i18next.language !== 'en';

const say: SayFailure = (code, args) => {
  const key = `failure.${code}`;
  return i18next.exists(key) ? i18next.t(key, inWords(args)) : undefined;
};

/** `legalName` as enums of the api write it. */
const enumName = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** What a failure names, as the language of the app writes it. */
function inWords(args: Readonly<Record<string, unknown>>): Record<string, string> {
  const format = formatFor(i18next.language);
  const write = (name: string, value: unknown): string => {
    if (typeof value === 'number') return format.number(value);
    const text = String(value);
    if (name === 'economy') return i18next.t(`economyName.${text}`, { defaultValue: text });
    if (name === 'field')
      return i18next.t(`imports.field.${enumName(text)}`, { defaultValue: text });
    if (name === 'opensAt') return format.moment(text);
    return name === 'day' ? format.day(text) : text;
  };
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, write(name, value)]),
  );
}

/** An answer of the api with its failures in the language of the app. */
export async function inOurLanguage<T>(data: T): Promise<T> {
  if (!needsOtherWords() || !holdsFailure(data)) return data;
  await loadTexts(['failures']);
  return reword(data, say);
}

/** An error of an operation as a failure: what it names lies in its extensions. */
const asFailure = ({
  message,
  extensions,
}: CombinedError['graphQLErrors'][number]): CodedFailure => {
  const { code, args } = extensions as {
    readonly code?: string;
    readonly args?: CodedFailure['args'];
  };
  return { code: code ?? '', message, args: args ?? extensions };
};

async function reworded(result: OperationResult): Promise<OperationResult> {
  const { data, error } = result;
  const failures = error && (await inOurLanguage(error.graphQLErrors.map(asFailure)));
  const graphQLErrors = failures?.map(({ code, message }) => ({ message, extensions: { code } }));
  return {
    ...result,
    data: await inOurLanguage(data as unknown),
    error: graphQLErrors?.length ? new CombinedError({ ...error, graphQLErrors }) : error,
  };
}

/** Turns the failures in every answer into the language of the app, so that pages show them as they are. */
export const rewordFailures = mapExchange({
  onResult(result) {
    if (!needsOtherWords()) return result;
    const hasErrors = (result.error?.graphQLErrors.length ?? 0) > 0;
    return hasErrors || holdsFailure(result.data) ? reworded(result) : result;
  },
});
