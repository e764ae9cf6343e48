import { Injectable } from '@nestjs/common';
import { type Reach, type SearchFilters, SupplierCounter } from '#discovery';
import type { NeedContent } from '#sourcing';
import type { MustCostDto, NeedReachDto } from '../dto/reach.dto.js';

type Level = NonNullable<SearchFilters['leastEvidence']>;

const levels: Readonly<Record<NonNullable<NeedContent['minimumEvidence']>, Level>> = {
  selfDeclared: 'SELF_DECLARED',
  document: 'DOCUMENT',
  publicRecord: 'VERIFIED',
  verified: 'VERIFIED',
};

/** One must of a need, and the filters without it. */
interface Must {
  readonly criterion: string;
  readonly subject: string | null;
  readonly without: SearchFilters;
}

/** Says whom a need would reach, before it is posted. */
@Injectable()
export class NeedReach {
  constructor(private readonly counter: SupplierCounter) {}

  /** Counts by codes, economies, certificates, labels and evidence: what the search can filter. */
  async measure(content: NeedContent): Promise<NeedReachDto> {
    const filters = filtersOf(content);
    const reach = await this.counter.count(filters);
    const musts = await this.priceMusts(filters, reach);
    return { ...reach, musts: musts.sort((one, other) => other.leavesOut - one.leavesOut) };
  }

  private async priceMusts(filters: SearchFilters, reach: Reach): Promise<MustCostDto[]> {
    const priced: MustCostDto[] = [];
    for (const { criterion, subject, without } of mustsOf(filters)) {
      const { suppliers } = await this.counter.count(without);
      priced.push({ criterion, subject, leavesOut: suppliers - reach.suppliers });
    }
    return priced;
  }
}

function filtersOf(content: NeedContent): SearchFilters {
  const musts = (wishes: NeedContent['certificates']): string[] =>
    wishes.filter((wish) => wish.stance === 'must').map((wish) => wish.name);
  return {
    hsCodes: content.codes.filter((code) => code.system === 'HS').map((code) => code.code),
    serviceCodes: content.codes
      .filter((code) => code.system === 'CPC' || code.system === 'ISIC')
      .map((code) => code.code),
    economies: content.allowedEconomies,
    certificates: musts(content.certificates),
    labels: musts(content.inclusion),
    leastEvidence: content.minimumEvidence ? levels[content.minimumEvidence] : undefined,
  };
}

function mustsOf(filters: SearchFilters): Must[] {
  const { certificates = [], labels = [], economies = [], leastEvidence } = filters;
  return [
    ...certificates.map((scheme) => ({
      criterion: 'certificate',
      subject: scheme,
      without: { ...filters, certificates: certificates.filter((other) => other !== scheme) },
    })),
    ...labels.map((label) => ({
      criterion: 'inclusion',
      subject: label,
      without: { ...filters, labels: labels.filter((other) => other !== label) },
    })),
    ...(economies.length > 0
      ? [{ criterion: 'economy', subject: null, without: { ...filters, economies: [] } }]
      : []),
    ...(leastEvidence
      ? [
          {
            criterion: 'evidence',
            subject: leastEvidence,
            without: { ...filters, leastEvidence: undefined },
          },
        ]
      : []),
  ];
}
