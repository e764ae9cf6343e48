import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { parse } from 'csv-parse/sync';
import { writeSpreadsheet } from '../support/spreadsheets.js';

/** The headings of the file, as agencies have them. */
export const header =
  'Company name,Registration number,City,Province,Employees,Year established,Website,Product,' +
  'Description,HS code,Unit,MOQ,Monthly capacity,Lead time,Price from,Price to,Currency,' +
  'Incoterm,Port,Certificate,Certificate number,Languages,Export markets';

const first = `Amihan Bagani Cabuyao Dalisay Estrella Filipinas Guinto Halina Isarog Jasmin Kalinga
  Lakambini Mabuhay Narra Oro Palawan Quezon Rizaleña Sampaguita Tala Ugnay Verde Waling Yakal
  Zamora Alon Bayani Cordillera Diwata Elmina`.split(/\s+/);
const middle = `Farms Foods Weavers Ceramics Coconut Cacao Coffee Bamboo Rattan Leather Garments
  Seafoods Herbal Organics Crafts Furniture Textiles Bakers Dairy Spices Packaging Plastics Metal
  Tools Software Printing Solar Aqua Honey Shell`.split(/\s+/);
const forms = ['Inc.', 'Corp.', 'Co.', 'Trading', 'Cooperative', 'Enterprises', 'and Sons', ''];
const towns = `Cebu,Davao,Iloilo,Baguio,Makati,Legazpi,Tacloban,Zamboanga,Dumaguete,Vigan,Naga,
  Bacolod,Cagayan de Oro,Butuan,Laoag,Lucena,Batangas,Tagbilaran,Roxas,Kalibo`
  .split(',')
  .map((town) => town.trim());
const products = `Dried mangoes:080450;Coconut oil:151311;Cacao beans:180100;Green coffee:090111;
  Woven bags:420222;Rattan chairs:940153;Canned tuna:160414;Muscovado sugar:170113;
  Virgin honey:040900;Ceramic tiles:690721;Cotton shirts:610910;Bamboo panels:441210`
  .split(';')
  .map((pair) => pair.trim().split(':'));

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** A name that no other row has, made of words that many have. */
function nameOf(n: number): string {
  const syllables = ['ba', 'ka', 'lu', 'mi', 'no', 'pe', 'ri', 'sa', 'ti', 'vo', 'wa', 'ya', 'zo'];
  let own = '';
  for (let rest = n * 7919 + 104_729; rest > 0; rest = Math.floor(rest / 13)) {
    own += pick(syllables, rest % 13);
  }
  const family = own.charAt(0).toUpperCase() + own.slice(1);
  return [pick(first, n), family, pick(middle, n * 31), pick(forms, n * 17)].join(' ').trim();
}

/**
 * One line of the file. In every hundred: one has a mistake, two repeat an earlier firm with
 * another product, one is an earlier firm with a mistyped name and no registry number.
 */
function lineOf(n: number): string {
  const kind = n % 100;
  const firm = n > 100 && (kind === 40 || kind === 60 || kind === 80) ? n - 37 : n;
  const name = nameOf(firm);
  const isMistyped = kind === 80 && firm !== n;
  const [product, hs] = pick(products, n * 13 + Math.floor(n / 12));
  return [
    isMistyped ? `${name.slice(0, 9)}${name.slice(10)}` : name,
    isMistyped ? '' : `SEC-${String(firm).padStart(7, '0')}`,
    pick(towns, firm * 3),
    '',
    String((firm * 7) % 180),
    String(1960 + (firm % 60)),
    `www.firm${firm}.example`,
    `${product} ${kind}`,
    `"Made with care, in small lots, by people of ${pick(towns, firm * 3)}; ""export grade""."`,
    kind === 20 ? '9950' : hs,
    'kg',
    String(100 + (n % 900)),
    String(5000 + (n % 20_000)),
    String(14 + (n % 60)),
    (2 + (n % 40) / 4).toFixed(2),
    (13 + (n % 60) / 4).toFixed(2),
    'USD',
    'FOB',
    'Manila',
    kind % 5 === 0 ? 'HACCP' : '',
    kind % 5 === 0 ? `H-${firm}` : '',
    'en;fil',
    'JPN;USA',
  ].join(',');
}

/** Writes a file of that many rows below the headings. */
export async function writeImportFile(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(`\uFEFF${header}\r\n`);
  for (let n = 1; n <= rows; n++) {
    if (!file.write(`${lineOf(n)}\r\n`)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}

/** Writes the same rows as a spreadsheet, with the texts that cells share kept once. */
export async function writeImportSpreadsheet(path: string, rows: number): Promise<void> {
  await writeSpreadsheet(path, cellsOf(rows));
}

function* cellsOf(rows: number): Generator<string[]> {
  yield header.split(',');
  for (let n = 1; n <= rows; n++) yield (parse(lineOf(n)) as string[][])[0] ?? [];
}
