import { ONE } from '#match-engine';
import type { NeedLine, SourcingNeed } from '#sourcing';
import type { ConsortiumProposalDto } from '../dto/consortium.dto.js';
import { lineNameOf } from '../facts/need.mapper.js';
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
  shortLine: null,
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
    text: answer ? textOf(answer, linesOf(need)) : null,
    ...(answer && figuresOf(answer, linesOf(need))),
  };
}

/** One line of a need. */
type Line = Pick<NeedLine, 'texts' | 'codes' | 'quantity' | 'unit'>;

/** The need's own product, and whatever else is wanted with it. */
const linesOf = ({ content }: SourcingNeed): readonly Line[] => [content, ...(content.lines ?? [])];

const nameOf = (line: Line | undefined): string => (line ? lineNameOf(line) : '');

function figuresOf(answer: Answer, lines: readonly Line[]): Partial<ConsortiumProposalDto> {
  if (answer.kind === 'none') {
    const { candidates, availableShare, isExact, line = null } = answer;
    return { candidates, availableShare, isExact, shortLine: line };
  }
  if (answer.kind !== 'proposed') return {};
  const { partners, leadId, score, scoreBound, isExact, candidates, cluster } = answer;
  return {
    partners: partners.map((one) => ({
      supplierId: one.supplierId,
      share: one.share,
      quantity: one.share * (lines[0]?.quantity ?? 0),
      lines: (one.shares ?? [one.share]).map((share, line) => ({
        line,
        title: nameOf(lines[line]),
        share,
        quantity: share * (lines[line]?.quantity ?? 0),
        unit: lines[line]?.unit ?? '',
      })),
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

function textOf(answer: Answer, lines: readonly Line[]): string {
  const isMix = lines.length > 1;
  switch (answer.kind) {
    case 'proposed': {
      const how = answer.isExact ? 'all sets' : 'the likeliest sets';
      return (
        `No single supplier that meets the other musts has the capacity${isMix ? ' for every line' : ''}. ${answer.partners.length} ` +
        `together have: the fewest that do, and the best by mean score of ${how} of ` +
        `${answer.candidates} suppliers.${clusterText(answer.cluster)}`
      );
    }
    case 'notNeeded':
      return `${answer.able} suppliers can cover ${isMix ? 'every line' : 'the quantity'} alone.`;
    case 'none':
      return answer.availableShare === null
        ? `The capacity is there, but minimum orders of the ${answer.candidates} suppliers do not ` +
            `add up${answer.isExact ? '' : ' in the likeliest sets; not all were tried'}.`
        : `The largest partners could supply ${Math.floor(100 * answer.availableShare)} % of ` +
            (isMix
              ? `line ${(answer.line ?? 0) + 1}, ${nameOf(lines[answer.line ?? 0])}.`
              : 'the quantity.');
    case 'noQuantity':
      return 'State how much is needed.';
    case 'closed':
      return 'The need is not open.';
  }
}
