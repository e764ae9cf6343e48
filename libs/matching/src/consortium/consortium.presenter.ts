import { ONE } from '#match-engine';
import type { SourcingNeed } from '#sourcing';
import type { ConsortiumProposalDto } from '../dto/consortium.dto.js';
import type { MatchReport } from '../reports/match-report.entity.js';
import type { ReportAnswer } from '../reports/report.kinds.js';
import { clusterBonus } from './consortium.answerer.js';

type Answer = ReportAnswer<'consortium'>;

/** What is shown while there is no proposal. */
const nothing = {
  partners: [],
  score: null,
  isExact: null,
  scoreBound: null,
  candidates: null,
  cluster: null,
  availableShare: null,
};

/** Shows a proposal with its quantities in the need's unit. */
export function presentConsortium(
  { isPending, answeredAt, answer }: MatchReport<'consortium'>,
  need: SourcingNeed,
): ConsortiumProposalDto {
  return {
    ...nothing,
    isPending,
    computedAt: answeredAt,
    outcome: answer?.kind ?? null,
    text: answer ? textOf(answer) : null,
    ...(answer && figuresOf(answer, need.content.quantity ?? 0)),
  };
}

function figuresOf(answer: Answer, quantity: number): Partial<ConsortiumProposalDto> {
  if (answer.kind === 'none') {
    const { candidates, availableShare, isExact } = answer;
    return { candidates, availableShare, isExact };
  }
  if (answer.kind !== 'proposed') return {};
  const { partners, leadId, score, scoreBound, isExact, candidates, cluster } = answer;
  return {
    partners: partners.map((one) => ({
      supplierId: one.supplierId,
      share: one.share,
      quantity: one.share * quantity,
      score: one.score / ONE,
      isLead: one.supplierId === leadId,
    })),
    score: score / ONE,
    scoreBound: scoreBound / ONE,
    isExact,
    candidates,
    cluster,
  };
}

/** What a common cluster counts for. */
const clusterText = (cluster: string | null): string =>
  cluster === null
    ? ''
    : ` All belong to ${cluster}, which adds ${clusterBonus / 10_000} points of 100 to the score.`;

function textOf(answer: Answer): string {
  switch (answer.kind) {
    case 'proposed': {
      const how = answer.isExact ? 'all sets' : 'the likeliest sets';
      return (
        `No single supplier that meets the other musts has the capacity. ${answer.partners.length} ` +
        `together have: the fewest that do, and the best by mean score of ${how} of ` +
        `${answer.candidates} suppliers.${clusterText(answer.cluster)}`
      );
    }
    case 'notNeeded':
      return `${answer.able} suppliers can cover the quantity alone.`;
    case 'none':
      return answer.availableShare === null
        ? `The capacity is there, but minimum orders of the ${answer.candidates} suppliers do not ` +
            `add up${answer.isExact ? '' : ' in the likeliest sets; not all were tried'}.`
        : `The largest partners could supply ${Math.floor(100 * answer.availableShare)} % of the quantity.`;
    case 'noQuantity':
      return 'State how much is needed.';
    case 'closed':
      return 'The need is not open.';
  }
}
