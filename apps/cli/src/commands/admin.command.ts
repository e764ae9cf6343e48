import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { type AdministratorEntry, AdministratorService } from '#accounts';
import { Refused } from '#platform';
import { withApp } from '../app/with-app.js';

interface CreateOptions {
  readonly name: string;
  readonly passwordStdin?: true;
}

export function adminCommand(): Command {
  const admin = new Command('admin').description('Say who runs this installation.');
  admin
    .command('create')
    .description('Make somebody an administrator; prints a link of one use to set a password.')
    .argument('<email>', 'their e-mail address; an account that has it is made an administrator')
    .option('--name <name>', 'their name, for a new account', 'Administrator')
    .option('--password-stdin', 'read the password of a new account from standard input')
    .action((email: string, options: CreateOptions) =>
      withAdministrators(async (administrators) => {
        const password = options.passwordStdin ? await readPassword() : undefined;
        const entry = await administrators.appoint(email, options.name, password);
        for (const line of describe(email, entry)) console.log(line);
      }),
    );
  admin
    .command('dismiss')
    .description('Take somebody’s office as an administrator; the account stays.')
    .argument('<email>')
    .action((email: string) =>
      withAdministrators(async (administrators) => {
        await administrators.dismiss(email);
        console.log(`${email} is no administrator any more.`);
      }),
    );
  admin
    .command('list', { isDefault: true })
    .description('List the administrators.')
    .action(() =>
      withAdministrators(async (administrators) => {
        const all = await administrators.list();
        for (const { email, name } of all) console.log(`${email}  ${name}`);
        if (all.length === 0) {
          console.log('There is none. Make one: npm run cli -- admin create EMAIL');
        }
      }),
    );
  return admin;
}

/** Does work, and says in a line what was refused. */
async function withAdministrators(
  work: (administrators: AdministratorService) => Promise<void>,
): Promise<void> {
  await withApp(async (app) => {
    try {
      await work(app.get(AdministratorService));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      console.error(error.failure.message);
      process.exitCode = 1;
    }
  });
}

/** One line end belongs to the terminal or the file, not to the password. */
const readPassword = async (): Promise<string> => (await text(process.stdin)).replace(/\r?\n$/, '');

function describe(email: string, entry: AdministratorEntry): string[] {
  if (entry.kind === 'KNOWN_ACCOUNT')
    return [`${email} has an account and is an administrator now.`];
  if (entry.kind === 'PASSWORD') return [`${email} is an administrator and can sign in.`];
  return [
    `${email} is an administrator. To set a password, until ${entry.until.toISOString()}, open:`,
    entry.url,
    'Programs give this code to resetPassword:',
    entry.secret,
  ];
}
