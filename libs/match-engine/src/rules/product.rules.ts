import { referTo } from '../facts/evidence.js';
import type { ProductCode } from '../facts/values.js';
import { CODE_RELATIONS, compareCodes, type ComparedCodes } from '../score/code-relation.js';
import { ONE } from '../score/fixed-point.js';
import { reason } from '../score/reasons.js';
import type { OfferView } from '../score/views.js';
import { compareInSharedLanguage } from '../text/similarity.js';
import { type Finding, found, type NeedView, type Rule, settingOf } from './rule.js';

/** Text similarity from which an offer counts as related without a related code. */
export const RELATED_TEXT = 300_000;

interface BestCodes extends ComparedCodes {
  readonly wanted: ProductCode;
  readonly offered: ProductCode;
}

/** The closest pair of codes; `undefined` when no system is shared. */
function closestCodes(
  wanted: readonly ProductCode[],
  offered: readonly ProductCode[],
): BestCodes | undefined {
  let best: BestCodes | undefined;
  for (const want of wanted) {
    for (const offer of offered) {
      const compared = compareCodes(want, offer);
      if (compared && (!best || compared.value > best.value)) {
        best = { ...compared, wanted: want, offered: offer };
      }
    }
  }
  return best;
}

const offerEvidence = (offer: OfferView, field: string) =>
  referTo(`offers.${offer.facts.id}.${field}`, offer.facts.evidence);

function assessCode(need: NeedView, offer: OfferView | undefined): Finding {
  const { codes } = need.facts;
  const best = offer && closestCodes(codes, offer.facts.codes);
  if (!best) {
    const systems = [...new Set(codes.map(({ system }) => system))];
    return found(undefined, reason('code.unknown', { systems }));
  }
  const evidence = offerEvidence(offer, 'codes');
  if (!best.relation) {
    return found(0, reason('code.unrelated', { wanted: codes.map(({ code }) => code) }), evidence);
  }
  const { relation, sameEdition, wanted, offered } = best;
  return found(
    best.value,
    reason('code.related', {
      relation,
      system: wanted.system,
      wanted: wanted.code,
      offered: offered.code,
      sameEdition,
    }),
    evidence,
  );
}

function assessText(need: NeedView, offer: OfferView | undefined): Finding {
  const compared = offer && compareInSharedLanguage(need.queries, offer.documents);
  if (!compared) {
    const wanted = need.queries.map(({ language }) => language);
    return found(undefined, reason('text.noSharedLanguage', { wanted }));
  }
  const percent = Math.floor(compared.value / 10_000);
  return found(
    compared.value,
    reason('text.compared', { language: compared.language, percent }),
    offerEvidence(offer, 'texts'),
  );
}

/** Whether something of an offer speaks for its being what is wanted: it passes the product gate. */
export const isRelated = (need: NeedView, offer: OfferView | undefined): boolean =>
  assessRelated(need, offer).value === ONE;

/**
 * Full when a code is near enough or the texts are. Where neither can be compared it is none, not
 * unknown: a product is something one shows, and else anything would stand among real matches.
 */
function assessRelated(need: NeedView, offer: OfferView | undefined): Finding {
  if (!offer) return found(0, reason('product.noOffer', {}));
  const farthest = CODE_RELATIONS.indexOf(need.facts.farthestCodeRelation ?? 'sibling');
  let comparable = false;
  let near = false;
  for (const wanted of need.facts.codes) {
    for (const offered of offer.facts.codes) {
      const compared = compareCodes(wanted, offered);
      comparable ||= compared !== undefined;
      near ||=
        compared?.relation !== undefined && CODE_RELATIONS.indexOf(compared.relation) <= farthest;
    }
  }
  const text = compareInSharedLanguage(need.queries, offer.documents);
  const related = near || (text !== undefined && text.value >= RELATED_TEXT);
  const code = comparable || text ? 'product.unrelated' : 'product.notComparable';
  return found(related ? ONE : 0, reason(code, {}));
}

/** Code, text, and the gate that keeps unrelated suppliers out. */
export function productRules(need: NeedView): Rule[] {
  const shared = { side: 'supplierServesNeed', audience: 'both' } as const;
  const rules: Rule[] = [];
  if ((need.facts.product ?? 'must') === 'must') {
    rules.push({
      ...shared,
      criterion: 'product',
      weight: 0,
      prior: 0,
      gate: ONE,
      assess: (_, offer) => assessRelated(need, offer),
    });
  }
  if (need.facts.codes.length > 0) {
    rules.push({
      ...shared,
      criterion: 'productCode',
      ...settingOf(need, 'productCode'),
      assess: (_, offer) => assessCode(need, offer),
    });
  }
  if (need.queries.length > 0) {
    rules.push({
      ...shared,
      criterion: 'productText',
      ...settingOf(need, 'productText', 'prefer', RELATED_TEXT),
      assess: (_, offer) => assessText(need, offer),
    });
  }
  return rules;
}
