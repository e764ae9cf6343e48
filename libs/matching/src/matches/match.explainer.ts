import { Injectable } from '@nestjs/common';
import { OrganisationReader } from '#accounts';
import {
  type NeedFacts,
  type PairScore,
  prepareNeed,
  type Raise,
  scorePair,
  scorePrepared,
  type SupplierFacts,
  viewSupplier,
  whatWouldRaise,
} from '#match-engine';
import type { ProfileFacts } from '#profiles';
import type { SourcingNeed } from '#sourcing';
import { ContextSource } from '../facts/match-context.source.js';
import { toNeedFacts } from '../facts/need.mapper.js';
import { SupplierSource } from '../facts/supplier.source.js';

/** Computes the reasons of pairs: none are kept. */
@Injectable()
export class MatchExplainer {
  constructor(
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
   * Scores a need and some suppliers now, with every reason, in a bounded number of statements.
   * @returns by supplier; whoever is hidden, or not eligible any more, is left out.
   */
  async explainSuppliers(
    need: SourcingNeed,
    supplierIds: readonly string[],
  ): Promise<Map<string, PairScore>> {
    const buyer = await this.organisations.findById(need.buyerOrganisationId);
    const suppliers = await this.suppliers.load(supplierIds);
    const context = await this.contexts.load();
    const prepared = prepareNeed(toNeedFacts(need, buyer), context);
    const pairs = [...suppliers.values()].map((supplier) =>
      scorePrepared(prepared, viewSupplier(supplier, context)),
    );
    return new Map(pairs.filter(({ eligible }) => eligible).map((pair) => [pair.supplierId, pair]));
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
}
