import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The languages of the app, each by its own name; another is one more file and one more line. */
export const appLanguages = [
  { tag: 'en', name: 'English' },
  { tag: 'fil', name: 'Filipino' },
  { tag: 'es', name: 'Español' },
  { tag: 'zh-Hans', name: '简体中文' },
] as const;

type Tag = (typeof appLanguages)[number]['tag'];

const loaders: Readonly<Record<Tag, () => Promise<{ default: object }>>> = {
  en: () => import('./en.json'),
  fil: () => import('./fil.json'),
  es: () => import('./es.json'),
  'zh-Hans': () => import('./zh-Hans.json'),
};

const STORED = 'iloilo-language';

/** What was chosen before, else the first language of the browser that the app has. */
export function firstLanguage(stored: string | null, wanted: readonly string[]): Tag {
  const found = [stored ?? '', ...wanted].map(knownTag).find((tag) => tag !== undefined);
  return found ?? 'en';
}

function knownTag(wanted: string): Tag | undefined {
  const language = wanted.toLowerCase().split('-')[0];
  const alias = language === 'tl' ? 'fil' : language;
  return appLanguages.find(({ tag }) => tag.toLowerCase().split('-')[0] === alias)?.tag;
}

export async function startI18n(): Promise<void> {
  const language = firstLanguage(localStorage.getItem(STORED), navigator.languages);
  const { default: texts } = await loaders[language]();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: texts } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

/** Turns the app to another language and remembers it. */
export async function changeLanguage(tag: string): Promise<void> {
  const known = firstLanguage(tag, []);
  const { default: texts } = await loaders[known]();
  i18next.addResourceBundle(known, 'translation', texts);
  await i18next.changeLanguage(known);
  localStorage.setItem(STORED, known);
  document.documentElement.lang = known;
}
