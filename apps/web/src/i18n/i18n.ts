import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { chosenLanguage, firstLanguage, languageCookie, type Tag } from './languages';
import type { TextPart } from './texts';

type Texts = { default: object };

const loaders: Readonly<Record<Tag, () => Promise<Texts>>> = {
  en: () => import('./en.json'),
  fil: () => import('./fil.json'),
  es: () => import('./es.json'),
  'zh-Hans': () => import('./zh-Hans.json'),
};

const partLoaders = import.meta.glob<Texts>('./*/*.json');

/** The parts that some page has asked for: they follow a change of the language. */
const asked = new Set<TextPart>();

const YEAR_IN_SECONDS = 31_536_000;

let started: Promise<void> | undefined;

export const startI18n = (): Promise<void> => (started ??= start());

async function start(): Promise<void> {
  const language = firstLanguage(chosenLanguage(document.cookie), navigator.languages);
  const { default: texts } = await loaders[language]();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: texts } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

/** Loads the texts that only some pages need, in the language of the app. */
export async function loadTexts(parts: readonly TextPart[] = []): Promise<void> {
  for (const part of parts) asked.add(part);
  await started;
  await Promise.all(parts.map((part) => addPart(part, i18next.language)));
}

/** Turns the app to another language and remembers it. */
export async function changeLanguage(tag: string): Promise<void> {
  const known = firstLanguage(tag, []);
  const { default: texts } = await loaders[known]();
  i18next.addResourceBundle(known, 'translation', texts, true);
  await Promise.all([...asked].map((part) => addPart(part, known)));
  await i18next.changeLanguage(known);
  document.cookie = `${languageCookie}=${known}; path=/; max-age=${YEAR_IN_SECONDS}; samesite=lax`;
  document.documentElement.lang = known;
}

async function addPart(part: TextPart, language: string): Promise<void> {
  // The api itself says failures in English.
  if (part === 'failures' && language === 'en') return;
  const load = partLoaders[`./${part}/${language}.json`];
  if (!load) throw new Error(`There are no texts ${part} in ${language}.`);
  i18next.addResourceBundle(language, 'translation', (await load()).default, true);
}
