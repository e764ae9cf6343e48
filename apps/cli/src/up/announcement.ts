import type { DemoAccount } from './demo.accounts.js';
import type { EngineSet } from './engine.set.js';

/** What people read when everything runs. */
export function announce(
  port: number,
  engines: Pick<EngineSet, 'data' | 'queues' | 'search'>,
  accounts: readonly DemoAccount[],
  folders: { readonly logs: string; readonly letters: string | undefined },
): string {
  const facts: [string, string][] = [
    ['App', `http://localhost:${port}`],
    ['GraphQL', `http://localhost:${port}/graphql`],
    ['Data', engines.data],
    ['Queues', engines.queues],
    ['Search', engines.search],
    ['Mail', folders.letters ? `files in ${folders.letters}; links are shown here` : 'is sent'],
    ['Logs', folders.logs],
  ];
  return [
    '',
    'Iloilo is running. Ctrl-C stops it.',
    ...facts.map(([name, value]) => `  ${name.padEnd(9)}${value}`),
    ...accountLines(accounts),
    '',
  ].join('\n');
}

function accountLines(accounts: readonly DemoAccount[]): string[] {
  if (accounts.length === 0) return [];
  const width = (read: (account: DemoAccount) => string): number =>
    Math.max(...accounts.map((account) => read(account).length)) + 2;
  const roleWidth = width(({ role }) => role);
  const emailWidth = width(({ email }) => email);
  return [
    '',
    '  Demo accounts',
    ...accounts.map(
      ({ role, email, password }) =>
        `    ${role.padEnd(roleWidth)}${email.padEnd(emailWidth)}${password}`,
    ),
  ];
}
