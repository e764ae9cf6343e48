import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { chosenLanguage, firstLanguage, languageCookie, type Tag } from './languages';

const loaders: Readonly<Record<Tag, () => Promise<{ default: object }>>> = {
  en: () => import('./en.json'),
  fil: () => import('./fil.json'),
  es: () => import('./es.json'),
  'zh-Hans': () => import('./zh-Hans.json'),
};

const YEAR_IN_SECONDS = 31_536_000;

export async function startI18n(): Promise<void> {
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

/** Turns the app to another language and remembers it. */
export async function changeLanguage(tag: string): Promise<void> {
  const known = firstLanguage(tag, []);
  const { default: texts } = await loaders[known]();
  i18next.addResourceBundle(known, 'translation', texts);
  await i18next.changeLanguage(known);
  document.cookie = `${languageCookie}=${known}; path=/; max-age=${YEAR_IN_SECONDS}; samesite=lax`;
  document.documentElement.lang = known;
}
