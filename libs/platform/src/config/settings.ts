import { resolve } from 'node:path';
import { z } from 'zod';

/** One setting of the running system: what it means, how it is checked, whether it is a secret. */
interface Setting<S extends z.ZodType = z.ZodType> {
  readonly describe: string;
  readonly schema: S;
  readonly secret?: true;
}

const url = (...schemes: string[]) =>
  z.string().refine((text) => schemes.includes(URL.parse(text)?.protocol.slice(0, -1) ?? ''), {
    message: `must be an address that begins with ${schemes.join(':// or ')}://`,
  });

const port = z.coerce.number().int().min(0).max(65_535);
const flag = z.stringbool();

/** Every environment variable that the api, the worker and the cli read. There are no others. */
export const settings = {
  NODE_ENV: {
    describe: 'production turns off introspection and other conveniences of development.',
    schema: z.enum(['production', 'development', 'test']).default('development'),
  },
  PORT: { describe: 'Port of the api.', schema: port.default(4000) },
  WORKER_PORT: {
    describe: 'Port of the worker’s health and metrics pages; 0 picks a free one.',
    schema: port.default(0),
  },
  HOST: { describe: 'Address that the api listens on.', schema: z.string().default('127.0.0.1') },
  PUBLIC_URL: {
    describe: 'Address under which people reach the app, for links in mail.',
    schema: url('http', 'https').default('http://localhost:4000'),
  },
  DATABASE_URL: {
    describe: 'Postgres (at least 15) that holds the data.',
    schema: url('postgres', 'postgresql'),
    secret: true,
  },
  DATABASE_POOL: {
    describe: 'Most connections that one process opens.',
    schema: z.coerce.number().int().min(2).max(200).default(10),
  },
  REDIS_URL: {
    describe: 'Redis for the queues. Without it the queues live in Postgres.',
    schema: url('redis', 'rediss').optional(),
    secret: true,
  },
  JOB_LOCK_SECONDS: {
    describe:
      'After so long without a sign of its worker a job goes to another one; longer than a busy worker may be silent.',
    schema: z.coerce.number().int().min(5).max(3600).default(30),
  },
  MEILISEARCH_URL: {
    describe: 'Meilisearch for discovery. Without it Postgres serves the search.',
    schema: url('http', 'https').optional(),
  },
  MEILISEARCH_KEY: {
    describe: 'Key for Meilisearch.',
    schema: z.string().optional(),
    secret: true,
  },
  MEILISEARCH_INDEX: {
    describe:
      'Name of the search index; installations that share a Meilisearch need different ones.',
    schema: z
      .string()
      .regex(/^[\w-]{1,100}$/)
      .default('suppliers'),
  },
  ILOILO_DATA_DIR: {
    describe: 'Folder for files of this installation, such as undelivered mail.',
    schema: z
      .string()
      .default('.data')
      .transform((path) => resolve(path)),
  },
  MAIL_URL: {
    describe: 'SMTP server for mail. Without it mail is written to files in the data folder.',
    schema: url('smtp', 'smtps').optional(),
    secret: true,
  },
  MAIL_FROM: {
    describe: 'Sender of mail.',
    schema: z.string().default('Iloilo <no-reply@iloilo.invalid>'),
  },
  LOG_LEVEL: {
    describe: 'Least severe line that is logged.',
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  },
  SECURE_COOKIES: {
    describe: 'Session cookies travel over https only. On behind https; off for plain localhost.',
    schema: flag.optional(),
  },
} as const satisfies Record<string, Setting>;

type Settings = typeof settings;

/** The checked values of all settings. */
export type Config = { readonly [K in keyof Settings]: z.output<Settings[K]['schema']> };

/** Says which settings are missing or wrong, and why, one line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Checks the environment.
 * @throws ConfigError naming every bad setting, never its value (it may be a secret).
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const entries = Object.entries(settings).map(([name, setting]) => [name, setting.schema]);
  const schema = z.object(Object.fromEntries(entries) as z.ZodRawShape);
  const given = Object.entries(env).filter(([, value]) => value !== undefined && value !== '');
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data as unknown as Config;
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]) as keyof Settings;
    return `  ${name}: ${issue.message}. ${settings[name].describe}`;
  });
  throw new ConfigError(`The configuration has mistakes:\n${lines.join('\n')}`);
}
