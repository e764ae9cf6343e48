import { Command } from 'commander';
import {
  statisticsBounds,
  StatisticsReader,
  type StatisticsRenewal,
  StatisticsRenewer,
  type StatisticsSummary,
} from '#matching';
import { stoppedByHand } from '../app/stopped-by-hand.js';
import { withApp } from '../app/with-app.js';

interface StatisticsOptions {
  readonly refresh?: true;
}

/** `match statistics [--refresh]`: how telling words are. */
export function statisticsCommand(): Command {
  return new Command('statistics')
    .description(
      'Show by which texts words are weighed; the worker counts them anew every night. ' +
        'When they say something else, all open needs are matched anew.',
    )
    .option('--refresh', 'count now')
    .action(({ refresh }: StatisticsOptions) =>
      withApp(async (app) => {
        if (refresh) printRenewal(await app.get(StatisticsRenewer).renew(stoppedByHand()));
        const summary = await app.get(StatisticsReader).findSummary();
        if (summary) printSummary(summary);
        else console.log('No words are counted yet: all weigh alike.');
      }),
    );
}

function printRenewal({ isSwitched, changes }: StatisticsRenewal): void {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  for (const { language, change } of changes) {
    console.log(
      change
        ? `${language}: words weigh ${percent(change.words)} differently, texts are ${percent(change.length)} longer.`
        : `${language}: comes or goes.`,
    );
  }
  console.log(
    isSwitched
      ? 'The new count is in use; all open needs are matched anew by it.'
      : 'The new count says nothing else: the one in use stays.',
  );
}

function printSummary({ version, suppliers, countedAt, languages }: StatisticsSummary): void {
  const at = countedAt.toISOString().slice(0, 16).replace('T', ' ');
  console.log(`${version}: texts of ${suppliers} suppliers, counted at ${at} UTC.`);
  for (const { language, documents, words, averageLength } of languages) {
    console.log(
      `  ${language}: ${documents} texts, ${words} words, ${averageLength.toFixed(1)} in a text`,
    );
  }
  const least = statisticsBounds.fewestDocuments;
  console.log(`In languages with fewer than ${least} texts all words weigh alike.`);
}
