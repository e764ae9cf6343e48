import { hsChapters, isic5Divisions, parseCpcCode } from '#taxonomy';

const chapters = new Map(hsChapters.map(({ digits, label }) => [digits, label]));
const divisions = new Map(isic5Divisions.map(({ digits, label }) => [digits, label]));

/** Whether this is the key of a sector, as needs have them: `HS-08`, `ISIC-10`, `CPC-83`. */
export function isSector(key: string): boolean {
  const [, system, digits = ''] = /^(HS|ISIC|CPC)-(\d\d)$/.exec(key) ?? [];
  if (system === 'HS') return chapters.has(digits);
  if (system === 'ISIC') return divisions.has(digits);
  return system === 'CPC' && parseCpcCode(digits).ok;
}

/** A sector in English: its label where there is one, with its code. */
export function nameSector(key: string): string {
  const [system = '', digits = ''] = key.split('-');
  const label = system === 'HS' ? chapters.get(digits) : undefined;
  const name = system === 'ISIC' ? divisions.get(digits) : label;
  return name === undefined ? `${system} ${digits}` : `${name} (${system} ${digits})`;
}
