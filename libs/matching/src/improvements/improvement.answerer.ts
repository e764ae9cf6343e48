import { Inject, Injectable } from '@nestjs/common';
import { findImprovements, type ImprovementOptions } from '#match-engine';
import { CLOCK, type Clock } from '#platform';
import { factsOfDraft, type ProfileFacts, ProfileReader } from '#profiles';
import type { SourcingNeed } from '#sourcing';
import { ContextSource } from '../facts/match-context.source.js';
import { SupplierSource } from '../facts/supplier.source.js';
import { NeedPool } from '../pools/need.pool.js';
import type { ReportAnswer, ReportAnswerer, ReportQuestion } from '../reports/report.kinds.js';
import { inTurns } from '../turns/in-turns.js';

const bounds: ImprovementOptions = { mostPerKind: 6, mostNeeds: 5 };

/** Computes what single changes of a profile's facts would do over all open needs. */
@Injectable()
export class ImprovementAnswerer implements ReportAnswerer<'improvements'> {
  constructor(
    private readonly profiles: ProfileReader,
    private readonly suppliers: SupplierSource,
    private readonly needs: NeedPool,
    private readonly contexts: ContextSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Needs that the supplier was not invited to, and that are for invited suppliers only, are left
   * out; those for whoever meets their musts are counted, and not named.
   */
  async answer(
    profileId: string,
    { economy, content }: ReportQuestion<'improvements'>,
    signal: AbortSignal,
  ): Promise<ReportAnswer<'improvements'>> {
    const published = (await this.profiles.loadFacts([profileId])).get(profileId);
    const stamp = { source: 'OWNER', level: 'SELF_DECLARED', by: null, on: this.today() } as const;
    const draft = factsOfDraft({ id: profileId, economy }, content, published, stamp);
    const supplier = (await this.suppliers.complete([draft])).get(profileId);
    if (!supplier) throw new Error(`Profile ${profileId} has no facts.`);
    await this.needs.refresh();
    const index = await this.needs.indexIn(await this.contexts.load());
    const open = [...this.needs.all()].filter(({ need }) => isOfferedTo(need, published));
    const offered = new Set(open.map(({ need }) => need.id));
    const work = findImprovements(supplier, index, { ...bounds, among: offered });
    const improvements = await inTurns(work, signal);
    const named = new Set(open.flatMap(({ need }) => (isNamed(need) ? need.id : [])));
    return {
      needs: offered.size,
      improvements: improvements.map(({ best, ...improvement }) => ({
        ...improvement,
        best: best.filter(({ needId }) => named.has(needId)),
      })),
    };
  }

  private today(): string {
    return this.clock().toISOString().slice(0, 10);
  }
}

const isOfferedTo = ({ content }: SourcingNeed, supplier: ProfileFacts | undefined): boolean =>
  content.audience !== 'invited' ||
  (supplier !== undefined && content.invited.includes(supplier.organisationId));

const isNamed = ({ content }: SourcingNeed): boolean => content.audience !== 'criteria';
