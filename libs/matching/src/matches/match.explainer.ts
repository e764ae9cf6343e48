import { Injectable } from '@nestjs/common';
import { OrganisationReader } from '#accounts';
import {
  type NeedFacts,
  type PairScore,
  type Raise,
  scorePair,
  type SupplierFacts,
  whatWouldRaise,
} from '#match-engine';
import { type ProfileFacts, ProfileReader } from '#profiles';
import { NeedReader, type SourcingNeed } from '#sourcing';
import { ContextSource } from '../facts/match-context.source.js';
import { toNeedFacts } from '../facts/need.mapper.js';
import { SupplierSource } from '../facts/supplier.source.js';
import type { Match } from './match.entity.js';
import type { ExplainedMatch } from './match.presenter.js';

/** Computes the reasons of pairs that are not kept with theirs. */
@Injectable()
export class MatchExplainer {
  constructor(
    private readonly needs: NeedReader,
    private readonly profiles: ProfileReader,
    private readonly organisations: OrganisationReader,
    private readonly suppliers: SupplierSource,
    private readonly contexts: ContextSource,
  ) {}

  /** Scores any pair now, with every reason. */
  async explainPair(need: SourcingNeed, profile: ProfileFacts): Promise<PairScore> {
    const { facts, supplier } = await this.loadPair(need, profile);
    return scorePair(facts, supplier, await this.contexts.load());
  }

  /**
   * The single changes of the supplier's facts that would open the need to it, or raise the score.
   * Budgets are no secret to those who may see the need.
   */
  async explainRaises(need: SourcingNeed, profile: ProfileFacts): Promise<Raise[]> {
    const { facts, supplier } = await this.loadPair(need, profile);
    return whatWouldRaise(facts, supplier, await this.contexts.load(), { budgetIsPublic: true });
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
    const suppliers = await this.loadSuppliers(bare, known);
    const buyers = await this.organisations.findByIds(
      [...needs.values()].map((need) => need.buyerOrganisationId),
    );
    const context = await this.contexts.load();
    return matches.flatMap((match) => {
      if (match.criteria !== null) return [{ ...match, criteria: match.criteria }];
      const need = needs.get(match.needId);
      const supplier = suppliers.get(match.supplierId);
      if (!need || !supplier) return [];
      const facts = toNeedFacts(need, buyers.get(need.buyerOrganisationId));
      const pair = scorePair(facts, supplier, context);
      return [{ ...match, ...scoresOf(pair), criteria: pair.criteria }];
    });
  }

  private async loadPair(
    need: SourcingNeed,
    profile: ProfileFacts,
  ): Promise<{ facts: NeedFacts; supplier: SupplierFacts }> {
    const buyer = await this.organisations.findById(need.buyerOrganisationId);
    const supplier = (await this.suppliers.complete([profile])).get(profile.id);
    if (!supplier) throw new Error(`Profile ${profile.id} has no facts.`);
    return { facts: toNeedFacts(need, buyer), supplier };
  }

  private async loadSuppliers(
    matches: readonly Match[],
    known: readonly ProfileFacts[],
  ): Promise<ReadonlyMap<string, SupplierFacts>> {
    const ids = new Set(known.map(({ id }) => id));
    const missing = matches.map((match) => match.supplierId).filter((id) => !ids.has(id));
    const loaded = missing.length > 0 ? await this.profiles.loadFacts(missing) : noProfiles;
    return this.suppliers.complete([...known, ...loaded.values()]);
  }
}

const noProfiles: ReadonlyMap<string, ProfileFacts> = new Map();

const isExplained = (match: Match): match is ExplainedMatch => match.criteria !== null;

/** Reasons and scores shown together are always of one moment. */
const scoresOf = (pair: PairScore) => ({
  score: pair.fused,
  supplierServesNeed: pair.supplierServesNeed,
  needSuitsSupplier: pair.needSuitsSupplier,
});
