import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import {
  CLOCK,
  type Clock,
  InvalidInput,
  LimitReached,
  newId,
  NotAllowed,
  Outbox,
  problemAt,
  refuse,
  Role,
  Transactions,
  type Viewer,
} from '#platform';
import { type EntityManager, Repository } from 'typeorm';
import { msmeDefinitions } from '../data/msme-definitions.data.js';
import { type EconomyCode, economyCodes, isEconomyCode } from '../domain/economy.js';
import type { MsmeDefinition } from '../domain/msme-definition.js';
import {
  checkRuleSet,
  definitionsInForce,
  type MsmeRuleSet,
  wordingsOf,
} from '../domain/msme-rules.js';
import { taxonomyFailures as failures } from '../taxonomy.errors.js';
import { msmeDefinitionsChanged } from '../taxonomy.events.js';
import { JudgedEconomy } from './judged-economy.entity.js';
import { RecordedRuleSet } from './msme-rule-set.entity.js';

/** Most sets of one economy: corrections of a century. */
const mostSets = 100;

/** What an MSME is, economy by economy: shipped, and entered by those who know better. */
@Injectable()
export class MsmeDefinitions {
  constructor(
    @InjectRepository(RecordedRuleSet) private readonly sets: Repository<RecordedRuleSet>,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The definitions of all economies in force on a day. */
  async findInForce(day: string): Promise<MsmeDefinition[]> {
    return definitionsInForce(msmeDefinitions, await this.sets.find({ order: { id: 'ASC' } }), day);
  }

  /** What was entered for an economy, the latest entry first. */
  findHistory(economy: EconomyCode): Promise<RecordedRuleSet[]> {
    return this.sets.find({ where: { economy }, order: { id: 'DESC' }, take: mostSets });
  }

  /**
   * Enters a definition that is valid from a day on. Earlier entries stay, for earlier days.
   * @throws Refused with NotAllowed (another economy), InvalidInput or LimitReached.
   */
  async enter(
    viewer: Viewer,
    set: Omit<MsmeRuleSet, 'id' | 'economy'> & { readonly economy: string },
  ): Promise<RecordedRuleSet> {
    const { economy } = set;
    if (!isEconomyCode(economy)) {
      const text = failures.REFERENCE_UNKNOWN_ECONOMY({ code: economy.slice(0, 20) });
      refuse(new InvalidInput([problemAt('economy', text)]));
    }
    if (!mayEnter(viewer, economy)) refuse(new NotAllowed(failures.MSME_OTHER_ECONOMY()));
    const problems = checkRuleSet(set);
    if (problems.length > 0) refuse(new InvalidInput(problems));
    return this.transactions.run(async (tx) => {
      if ((await tx.countBy(RecordedRuleSet, { economy })) >= mostSets) {
        refuse(new LimitReached(failures.MSME_TOO_MANY_SETS({ most: mostSets })));
      }
      const { validFrom, rules, source, sourceUrl } = set;
      const row: RecordedRuleSet = {
        ...{ id: newId(), economy, validFrom, rules, source, sourceUrl },
        recordedBy: viewer.userId,
        recordedAt: this.clock(),
      };
      await tx.insert(RecordedRuleSet, row as object);
      await this.announceIn(tx);
      return row;
    });
  }

  /**
   * Announces the economies where other rules are in force today than when this was last asked:
   * their day has come or gone, or a release brought others.
   */
  announceChanges(): Promise<void> {
    return this.transactions.run((tx) => this.announceIn(tx));
  }

  private async announceIn(tx: EntityManager): Promise<void> {
    await tx.query('LOCK TABLE msme_judgements IN EXCLUSIVE MODE');
    const today = this.clock().toISOString().slice(0, 10);
    const sets = await tx.find(RecordedRuleSet, { order: { id: 'ASC' } });
    const wordings = wordingsOf(definitionsInForce(msmeDefinitions, sets, today), today);
    const judged = new Map(
      (await tx.find(JudgedEconomy)).map((one) => [one.economy, one.definitionHash]),
    );
    const changed = economyCodes
      .map((economy) => ({ economy, definitionHash: hashOf(wordings.get(economy) ?? '') }))
      .filter(({ economy, definitionHash }) => judged.get(economy) !== definitionHash);
    if (changed.length === 0) return;
    await tx.upsert(JudgedEconomy, changed, ['economy']);
    const economies = changed.map(({ economy }) => economy);
    await this.outbox.append(tx, msmeDefinitionsChanged, { economies });
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const mayEnter = (viewer: Viewer, economy: EconomyCode): boolean =>
  viewer.isPlatformAdministrator ||
  viewer.memberships.some(
    (one) => one.role === Role.AgencyAdministrator && one.economy === economy,
  );
