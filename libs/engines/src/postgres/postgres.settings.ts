import { execFileSync } from 'node:child_process';

/** What a server is for: `kept` never loses data, `throwaway` is quick and lost with the machine. */
export type Durability = 'kept' | 'throwaway';

const shared: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  maintenance_work_mem: '256MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
};

const byDurability: Readonly<Record<Durability, Readonly<Record<string, string>>>> = {
  kept: { fsync: 'on', max_wal_size: '2GB', wal_compression: 'on' },
  throwaway: {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    // Tests run whole stacks side by side, and kill some of them.
    max_connections: '500',
    autovacuum_naptime: '10s',
  },
};

/** Command line settings of a server that listens on one port of the loopback interface. */
export function serverArguments(port: number, durability: Durability): string[] {
  const settings = { ...shared, ...byDurability[durability], port: String(port) };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * Locale of new data: UTF-8 with Postgres's own C.UTF-8 for order and case, the same on every
 * machine. What a letter is, pg_trgm still asks the system (LC_CTYPE); with "C" it would see no
 * letters beyond ASCII, so the machine must offer some UTF-8 locale.
 */
export function localeArguments(systemLocales = listSystemLocales()): string[] {
  return [
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${chooseCharacterLocale(systemLocales)}`,
  ];
}

/** The most neutral UTF-8 locale of those the machine has, or "C" without any. */
export function chooseCharacterLocale(systemLocales: readonly string[]): string {
  const find = (pattern: RegExp): string | undefined =>
    systemLocales.find((name) => pattern.test(name));
  return find(/^C\.utf-?8$/i) ?? find(/^en_US\.utf-?8$/i) ?? find(/\.utf-?8$/i) ?? 'C';
}

function listSystemLocales(): string[] {
  try {
    return execFileSync('locale', ['-a'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean);
  } catch {
    return [];
  }
}
