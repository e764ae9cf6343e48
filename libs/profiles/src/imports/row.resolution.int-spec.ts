import { newId } from '#platform';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { matchKeysOf, nameKeyOf, pairSign } from '../domain/names.js';
import type { Import } from './import.entity.js';
import { resolveRows } from './row.resolution.js';

interface Firm {
  readonly row: number;
  readonly registryKey: string | null;
  readonly nameKey: string;
  readonly placeKey: string;
}

const names = [
  'Guimaras Mango Growers',
  'Iloilo Hablon Weavers',
  'Banaue Rice Terraces Cooperative',
  'Công ty Cà phê Buôn Ma Thuột',
  'Фабрика Сибирский кедр',
  '株式会社山田製茶静岡',
  'ไร่กาแฟดอยช้างเชียงราย',
  'aaaaaaaaaaaa bbbbbbbbbbbb',
];
const towns = ['iloilo', 'cebu', ''];

/** Every name with the mistakes of typing, some of them with a registry number. */
function makeFirms(): Firm[] {
  return Array.from({ length: 160 }, (_, n) => {
    const name = nameKeyOf(names[n % names.length] ?? '');
    const letters = [...name];
    const at = 1 + ((n * 7) % (letters.length - 2));
    const mistakes = [[], ['x'], [letters[at] ?? '', 'y'], [letters[at] ?? '', letters[at] ?? '']];
    const typed = letters.with(at, (mistakes[n % 4] ?? []).join('')).join('');
    return {
      row: n + 1,
      registryKey: n % 3 === 0 ? null : `SEC${n}`,
      nameKey: n % 5 === 0 ? `${typed} no ${n}` : typed,
      placeKey: towns[Math.floor(n / 8) % towns.length] ?? '',
    };
  });
}

/** The pairs that the rules compare: they share a piece that at most 25 share. */
function pairsOf(firms: readonly Firm[]): [Firm, Firm][] {
  const holders = new Map<string, Firm[]>();
  for (const firm of firms) {
    for (const piece of matchKeysOf(firm.nameKey)) {
      const block = piece.includes(pairSign) ? piece : `${piece}@${firm.placeKey}`;
      holders.set(block, [...(holders.get(block) ?? []), firm]);
    }
  }
  const pairs = new Map<string, [Firm, Firm]>();
  for (const members of holders.values()) {
    if (members.length > 25) continue;
    for (const later of members) {
      for (const earlier of members) {
        if (earlier.row < later.row) pairs.set(`${later.row} ${earlier.row}`, [later, earlier]);
      }
    }
  }
  return [...pairs.values()];
}

describe('resolveRows', () => {
  let database: TestDatabase;
  let db: DataSource;
  const one = { id: newId(), economy: 'PHL' } as Import;

  beforeAll(async () => {
    database = await createTestDatabase();
    db = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    const agency = newId();
    await db.query(
      `INSERT INTO organisations (id, kind, name, economy, is_demo, created_at)
       VALUES ($1, 'AGENCY', 'Agency', 'PHL', false, now())`,
      [agency],
    );
    await db.query(
      `INSERT INTO imports (id, agency_id, economy, file_name, file_path, format, header, columns,
                            settings, status, staged_to, stored_to, counts, created_at, updated_at)
       VALUES ($1, $2, 'PHL', 'a.csv', '/a.csv', 'CSV', '{}', '{}', '{}', 'CHECKING', 0, 0, '{}',
               now(), now())`,
      [one.id, agency],
    );
  });
  afterAll(async () => {
    await db.destroy();
    await database.drop();
  });

  async function stage(firms: readonly Firm[]): Promise<void> {
    for (const { row, registryKey, nameKey, placeKey } of firms) {
      await db.query(
        `INSERT INTO import_rows (import_id, row_number, content, registry_key, name_key, place_key,
                                  match_keys, new_profile_id)
         VALUES ($1, $2, '{}', $3, $4, $5, $6, $7)`,
        [one.id, row, registryKey, nameKey, placeKey, matchKeysOf(nameKey), newId()],
      );
    }
  }

  async function similarityOf(a: string, b: string): Promise<number> {
    const [row] = await db.query<{ value: number }[]>('SELECT similarity($1, $2) AS value', [a, b]);
    return row?.value ?? 0;
  }

  /** What a comparison of all pairs letter by letter finds. */
  async function comparePairs(firms: readonly Firm[]): Promise<[number, number, number][]> {
    const found: [number, number, number][] = [];
    for (const [later, earlier] of pairsOf(firms)) {
      const value = await similarityOf(later.nameKey, earlier.nameKey);
      const areNumbered = later.registryKey !== null && earlier.registryKey !== null;
      const areNear =
        later.placeKey === earlier.placeKey || '' === later.placeKey || '' === earlier.placeKey;
      if (value >= (areNumbered ? 0.85 : 0.6) && areNear)
        found.push([later.row, earlier.row, value]);
    }
    return found.sort(([a, b], [c, d]) => a - c || b - d);
  }

  it('finds every likely duplicate that comparing all pairs finds, and no other', async () => {
    const firms = makeFirms();
    await stage(firms);
    for (let time = 0; time < 2; time++) await db.transaction((tx) => resolveRows(tx, one));
    // Rows without a number that repeat a name and town are of one firm, and not compared.
    const firsts = await db.query<{ row: number }[]>(
      `SELECT row_number AS row FROM import_rows WHERE profile_id = new_profile_id`,
    );
    const compared = new Set(firsts.map(({ row }) => row));
    const expected = await comparePairs(firms.filter(({ row }) => compared.has(row)));
    const found = await db.query<{ row: number; other: number; similarity: number }[]>(
      `SELECT row_number AS row, other_row AS other, similarity FROM import_duplicates
        ORDER BY row_number, other_row`,
    );
    expect(expected.length).toBeGreaterThan(50);
    expect(found.map(({ row, other, similarity }) => [row, other, similarity])).toEqual(expected);
  });
});
