import { Command } from 'commander';
import { Matcher, type MatchWeights, WeightTrainer } from '#matching';
import { NeedReader } from '#sourcing';
import { Progress } from '../app/progress.js';
import { stoppedByHand } from '../app/stopped-by-hand.js';
import { withApp } from '../app/with-app.js';
import { statisticsCommand } from './match-statistics.command.js';

const batchSize = 20;

export function matchCommand(): Command {
  return new Command('match')
    .addCommand(statisticsCommand())
    .addCommand(trainCommand())
    .description('Compute the matches of all open needs, or of the ones named, again.')
    .argument('[need...]', 'ids of sourcing needs')
    .action((given: string[]) =>
      withApp(async (app) => {
        const needIds = given.length > 0 ? given : await app.get(NeedReader).listOpenIds();
        const matcher = app.get(Matcher);
        const progress = new Progress('Matching');
        const signal = stoppedByHand();
        for (let start = 0; start < needIds.length; start += batchSize) {
          await matcher.matchNeeds(needIds.slice(start, start + batchSize), signal);
          progress.show((start + batchSize) / needIds.length);
        }
        progress.finish(`${needIds.length} needs`);
      }),
    );
}

function trainCommand(): Command {
  return new Command('train')
    .description('Fit weights to what came of matches, and compare; nothing is put to use by it.')
    .action(() =>
      withApp(async (app) => {
        const trained = await app.get(WeightTrainer).train(stoppedByHand());
        if (trained) printTraining(trained);
        else console.log('There are too few outcomes yet, or no good or no bad ones.');
      }),
    );
}

function printTraining({ version, report }: MatchWeights): void {
  for (const one of [{ sector: 'all sectors', ...report.general }, ...report.sectors]) {
    console.log(
      `${version}, ${one.sector}: fitted to ${one.trainedOn} outcomes, compared on ${one.heldBack}.`,
    );
    const share = (part: number): string => `${(100 * part).toFixed(1)} %`;
    console.log(
      `  in the right order: ${share(one.presentOrder)} now, ${share(one.fittedOrder)} fitted; ` +
        `log loss ${one.presentLoss.toFixed(4)} now, ${one.fittedLoss.toFixed(4)} fitted.`,
    );
    for (const { criterion, present, fitted } of one.changes) {
      console.log(`  ${criterion}: ${present} -> ${fitted}`);
    }
    for (const { group, outcomes, present, fitted } of one.groups) {
      console.log(`  ${group} (${outcomes}): ${share(present)} -> ${share(fitted)}`);
    }
  }
  console.log('A platform administrator puts them to use with switchMatchWeights.');
}
