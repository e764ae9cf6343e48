import { Injectable } from '@nestjs/common';
import { findNeedProblems, type MustCost, type NeedFacts, type NeedProblem } from '#match-engine';
import type { NeedContent } from '#sourcing';
import type { MustCostDto, NeedReachDto } from '../dto/reach.dto.js';
import { lineNameOf, needFactsOf } from '../facts/need.mapper.js';
import { SupplierPool } from '../pools/supplier.pool.js';

/** A buyer whom no supplier excludes or finds too little verified. */
const anyBuyer: NeedFacts['buyer'] = { id: '', verification: 'VERIFIED' };

/** Says whom a need reaches, and what each of its musts costs. */
@Injectable()
export class NeedReach {
  constructor(private readonly suppliers: SupplierPool) {
    suppliers.buildInSmallSteps();
  }

  /**
   * Counts over all suppliers by the need's own musts. Wishes of suppliers are left aside, so that
   * no count tells of one.
   */
  async measure(content: NeedContent): Promise<NeedReachDto> {
    await this.suppliers.refresh();
    const facts = withoutSectors(needFactsOf('', content, anyBuyer));
    const { related, eligible, economies, musts, lines } = this.suppliers.census(facts);
    return {
      suppliers: eligible,
      related,
      economies: Object.keys(economies).length,
      lines: [content, ...(content.lines ?? [])].map((line, index) => ({
        line: index,
        title: lineNameOf(line),
        suppliers: lines[index] ?? 0,
      })),
      isBudgetLeftOut: findNeedProblems(facts, this.suppliers.context).some(isOfCurrency),
      musts: musts
        .filter(({ side }) => side === 'supplierServesNeed')
        .map((must) => toDto(must, related))
        .sort(byCost),
    };
  }
}

/** A need that no supplier leaves aside for its sector. */
const withoutSectors = (facts: NeedFacts): NeedFacts => ({
  ...facts,
  sector: undefined,
  lines: facts.lines?.map((line) => ({ ...line, sector: undefined })),
});

const toDto = ({ criterion, subject, unmet, costs }: MustCost, related: number): MustCostDto => ({
  criterion,
  subject: subject ?? null,
  leavesOut: costs,
  unmetBy: unmet,
  isMetByNobody: related > 0 && unmet === related,
});

/** The one problem of the engine that does not keep a need from being posted. */
const isOfCurrency = ({ code }: NeedProblem): boolean => code === 'need.currencyUnknown';

const byCost = (one: MustCostDto, other: MustCostDto): number =>
  other.leavesOut - one.leavesOut || other.unmetBy - one.unmetBy;
