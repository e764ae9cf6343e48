import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { loadConfig } from '#platform';
import { Matcher } from '../../libs/matching/src/matches/matcher.js';
import { openMatching } from '../support/match-world.js';

/** A process that compares all open needs with all suppliers and ends: something to be killed. */
const config = loadConfig({ ...process.env, LOG_LEVEL: 'silent', NODE_ENV: 'test' });
const app = await openMatching(config);
const needs = await app
  .get(DataSource)
  .query<{ id: string }[]>(`SELECT id FROM sourcing_needs WHERE state = 'open' ORDER BY id`);
process.stdout.write('ready\n');
const { signal } = new AbortController();
await app.get(Matcher).matchNeeds(
  needs.map(({ id }) => id),
  signal,
);
await app.close();
process.exit(0);
