import type { FactChange } from '#match-engine';

/** A change of facts in English; programs use its kind and what it names. */
export function renderChange(change: FactChange): string {
  switch (change.kind) {
    case 'certificate':
      return `A ${change.scheme} certificate in date, checked`;
    case 'language':
      return `Doing business in ${change.language}`;
    case 'exportMarket':
      return `Having exported to ${change.economy}`;
    case 'targetMarket':
      return `Wanting to sell to ${change.economy}`;
    case 'identityVerified':
      return 'Being verified by the trade agency';
    case 'paymentDays':
      return `Accepting payment ${change.days} days after delivery`;
    case 'offerCode':
      return `${change.code.system} code ${change.code.code} on the offer`;
    case 'capacity':
      return `A capacity of ${change.perMonth} units a month`;
    case 'minimumOrder':
      return `A minimum order of ${change.amount} units`;
    case 'leadTime':
      return `A lead time of ${change.days} days`;
    case 'price':
      return `A price of ${change.amount} ${change.currency} a unit`;
    case 'incoterm':
      return `Offering ${[change.incoterm, change.place].filter(Boolean).join(' ')}`;
  }
}

/** Changes that show in what the buyer may read anyway: none of them touches a private wish. */
const openKinds: ReadonlySet<FactChange['kind']> = new Set([
  'certificate',
  'language',
  'exportMarket',
  'identityVerified',
  'offerCode',
  'leadTime',
  'incoterm',
]);

/**
 * Whether a buyer may read what a change would do to a pair. What touches wishes that the supplier
 * keeps to itself would let the buyer work them out.
 */
export const isOpenToBuyers = ({ kind }: FactChange): boolean => openKinds.has(kind);
