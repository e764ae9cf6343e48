import { Injectable } from '@nestjs/common';
import { OrganisationReader } from '#accounts';
import { type PairScore, type Raise, scorePair, whatWouldRaise } from '#match-engine';
import { type ProfileFacts, ProfileReader } from '#profiles';
import { NeedReader, type SourcingNeed } from '#sourcing';
import { ContextSource } from '../facts/match-context.source.js';
import { toNeedFacts } from '../facts/need.mapper.js';
import { toSupplierFacts } from '../facts/supplier.mapper.js';
import type { Match } from './match.entity.js';
import type { ExplainedMatch } from './match.presenter.js';

/** Computes the reasons of pairs that are not kept with theirs. */
@Injectable()
export class MatchExplainer {
  constructor(
    private readonly needs: NeedReader,
    private readonly profiles: ProfileReader,
    private readonly organisations: OrganisationReader,
    private readonly contexts: ContextSource,
  ) {}

  /** Scores any pair now, with every reason. */
  async explainPair(need: SourcingNeed, profile: ProfileFacts): Promise<PairScore> {
    const buyer = await this.organisations.findById(need.buyerOrganisationId);
    return scorePair(toNeedFacts(need, buyer), toSupplierFacts(profile), this.contexts.current());
  }

  /**
   * The single changes of the supplier's facts that would open the need to it, or raise the score.
   * Budgets are no secret to those who may see the need.
   */
  async explainRaises(need: SourcingNeed, profile: ProfileFacts): Promise<Raise[]> {
    const buyer = await this.organisations.findById(need.buyerOrganisationId);
    const facts = toNeedFacts(need, buyer);
    const supplier = toSupplierFacts(profile);
    return whatWouldRaise(facts, supplier, this.contexts.current(), { budgetIsPublic: true });
  }

  /**
   * Adds reasons where they are not kept, in a bounded number of statements. A pair whose need or
   * supplier is gone meanwhile is left out.
   * @param known suppliers that need not be loaded again.
   */
  async explainAll(
    matches: readonly Match[],
    known: readonly ProfileFacts[] = [],
  ): Promise<ExplainedMatch[]> {
    const bare = matches.filter((match) => match.criteria === null);
    if (bare.length === 0) return matches.filter(isExplained);
    const needs = await this.needs.findByIds(bare.map((match) => match.needId));
    const profiles = await this.loadSuppliers(bare, known);
    const buyers = await this.organisations.findByIds(
      [...needs.values()].map((need) => need.buyerOrganisationId),
    );
    const context = this.contexts.current();
    return matches.flatMap((match) => {
      if (match.criteria !== null) return [{ ...match, criteria: match.criteria }];
      const need = needs.get(match.needId);
      const profile = profiles.get(match.supplierId);
      if (!need || !profile) return [];
      const facts = toNeedFacts(need, buyers.get(need.buyerOrganisationId));
      const pair = scorePair(facts, toSupplierFacts(profile), context);
      return [{ ...match, ...scoresOf(pair), criteria: pair.criteria }];
    });
  }

  private async loadSuppliers(
    matches: readonly Match[],
    known: readonly ProfileFacts[],
  ): Promise<ReadonlyMap<string, ProfileFacts>> {
    const suppliers = new Map(known.map((profile) => [profile.id, profile]));
    const missing = matches.map((match) => match.supplierId).filter((id) => !suppliers.has(id));
    if (missing.length === 0) return suppliers;
    return new Map([...suppliers, ...(await this.profiles.loadFacts(missing))]);
  }
}

const isExplained = (match: Match): match is ExplainedMatch => match.criteria !== null;

/** Reasons and scores shown together are always of one moment. */
const scoresOf = (pair: PairScore) => ({
  score: pair.fused,
  supplierServesNeed: pair.supplierServesNeed,
  needSuitsSupplier: pair.needSuitsSupplier,
});
