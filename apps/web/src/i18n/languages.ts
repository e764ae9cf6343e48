/** The languages of the app, each by its own name; another is one more file and one more line. */
export const appLanguages = [
  { tag: 'en', name: 'English' },
  { tag: 'fil', name: 'Filipino' },
  { tag: 'es', name: 'Español' },
  { tag: 'zh-Hans', name: '简体中文' },
] as const;

export type Tag = (typeof appLanguages)[number]['tag'];

/** The cookie that keeps the chosen language, so that the server can send its texts along. */
export const languageCookie = 'iloilo-language';

/** What was chosen before, else the first language of the browser that the app has. */
export function firstLanguage(chosen: string | undefined, wanted: readonly string[]): Tag {
  const found = [chosen ?? '', ...wanted].map(knownTag).find((tag) => tag !== undefined);
  return found ?? 'en';
}

function knownTag(wanted: string): Tag | undefined {
  const language = wanted.toLowerCase().split('-')[0];
  const alias = language === 'tl' ? 'fil' : language;
  return appLanguages.find(({ tag }) => tag.toLowerCase().split('-')[0] === alias)?.tag;
}

/** The language that a `Cookie` header or `document.cookie` names. */
export function chosenLanguage(cookies: string): string | undefined {
  const prefix = `${languageCookie}=`;
  const found = cookies.split(/; */).find((one) => one.startsWith(prefix));
  return found?.slice(prefix.length);
}
