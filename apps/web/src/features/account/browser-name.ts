/** A browser and its system, as far as what it calls itself tells; undefined where it does not. */
export interface BrowserName {
  readonly browser?: string;
  readonly system?: string;
}

/** By the first sign that is there: most browsers also carry the names of others. */
const browsers: readonly (readonly [string, RegExp])[] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
];

const systems: readonly (readonly [string, RegExp])[] = [
  ['Android', /\bAndroid\b/],
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Windows', /\bWindows\b/],
  ['Mac', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
];

const firstIn = (agent: string, signs: readonly (readonly [string, RegExp])[]) =>
  signs.find(([, sign]) => sign.test(agent))?.[0];

/** Reads the name of a browser and its system from its `User-Agent` header. */
export function nameBrowser(agent: string): BrowserName {
  return { browser: firstIn(agent, browsers), system: firstIn(agent, systems) };
}
