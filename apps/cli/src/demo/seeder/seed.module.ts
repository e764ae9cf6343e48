import { type DynamicModule, Module } from '@nestjs/common';
import { FairsJobsModule } from '#fairs';
import type { Clock, Config, Mailer } from '#platform';
import { IloiloCliModule } from '../../app/cli.module.js';

/** The clock of demo data: what it tells of the past was done by the same services then. */
export class DemoClock {
  private instant: Date | undefined;

  /** What services get for `CLOCK`. */
  readonly now: Clock = () => this.instant ?? new Date();

  /** Stands still at an instant until it is set again. */
  set(instant: Date): void {
    this.instant = instant;
  }

  /** Goes by the machine's clock again. */
  release(): void {
    this.instant = undefined;
  }
}

/** Letters of demo data are written, so that nobody writes them later, and go nowhere. */
const silentMailer: Mailer = { send: () => Promise.resolve() };

/** What seeding stands on: the services of commands and the jobs of fairs, by a clock of their own. */
@Module({})
export class IloiloSeedModule {
  static forRoot(config: Config): DynamicModule {
    const clock = new DemoClock();
    return {
      module: IloiloSeedModule,
      imports: [
        IloiloCliModule.forRoot(config, { clock: clock.now, mailer: silentMailer }),
        FairsJobsModule,
      ],
      providers: [{ provide: DemoClock, useValue: clock }],
    };
  }
}
