import { ownershipLabels } from '#kernel';

/** What somebody did with a match, or what came of it. */
export const feedbackKinds = ['accepted', 'declined', 'meeting', 'quotation', 'award'] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/** Why a match was declined. */
export const declineReasons = [
  'otherProduct',
  'tooLittleCapacity',
  'minimumOrderTooHigh',
  'tooLate',
  'tooDear',
  'certificateMissing',
  'tooFar',
  'languageMissing',
  'evidenceTooWeak',
  'termsOfPayment',
  'notNow',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** Feedback as it is judged here. */
export interface Feedback {
  readonly kind: FeedbackKind;
  /** 1 (worthless) to 5 (worth much), of a meeting. */
  readonly meetingValue: number | null;
}

/** What says most of a pair comes last. */
const strength: Readonly<Record<FeedbackKind, number>> = {
  accepted: 0,
  declined: 0,
  meeting: 1,
  quotation: 2,
  award: 3,
};

/** The middle of the scale: a meeting worth this much went well. */
const goodMeeting = 3;

/**
 * The one item of a pair's feedback that says how it went: an award says more than a quotation,
 * this more than a meeting, and this more than a first word; of equals the last.
 * @param feedback in order of time; at least one item.
 */
export function decisiveOf<T extends Feedback>(feedback: readonly T[]): T | undefined {
  return feedback.reduce<T | undefined>(
    (best, one) => (best && strength[best.kind] > strength[one.kind] ? best : one),
    undefined,
  );
}

/** Whether a pair went well. */
export const isPositive = ({ kind, meetingValue }: Feedback): boolean =>
  kind === 'meeting' ? (meetingValue ?? 0) >= goodMeeting : kind !== 'declined';

/** Upper ends of the size classes by staff, as the OECD has them. */
const sizes = [
  [9, '1–9'],
  [49, '10–49'],
  [249, '50–249'],
  [Infinity, '250 and more'],
] as const;

/** What of a supplier its groups are told by. */
export interface Grouped {
  readonly economy: string;
  readonly staff: number | null;
  readonly ownershipLabels: Readonly<Record<string, unknown>>;
}

/** The groups by which a change of weights is reported: economy, size and ownership, `kind:name`. */
export function groupsOf({ economy, staff, ownershipLabels }: Grouped): string[] {
  const size = staff === null ? 'not stated' : sizes.find(([most]) => staff <= most)?.[1];
  const labels = Object.keys(ownershipLabels).sort();
  return [
    `economy:${economy}`,
    `size:${size}`,
    ...(labels.length > 0 ? labels : ['none stated']).map((label) => `ownership:${label}`),
  ];
}

/** What of a supplier its groups of exposure are told by. */
export interface ExposureGrouped extends Grouped {
  readonly exportExperience: string | null;
  readonly isInRemoteRegion: boolean | null;
}

const firstTime = 'exports:first-time';
const remote = 'region:remote';

/**
 * The groups that exposure is told by: those above, first-time exporters, and those who state that
 * they work in a remote region.
 */
export const exposureGroupsOf = (supplier: ExposureGrouped): string[] => [
  ...groupsOf(supplier),
  ...(supplier.exportExperience === 'NONE' ? [firstTime] : []),
  ...(supplier.isInRemoteRegion === true ? [remote] : []),
];

/** What is told of those who do not state what a group goes by; no floor can name these. */
export const unstatedGroups = ['size:not stated', 'ownership:none stated'];

/**
 * The groups that floors of exposure may name, in the order in which they are offered.
 * @param economies codes of the economies.
 */
export const floorGroups = (economies: readonly string[]): string[] => [
  ...ownershipLabels.map((label) => `ownership:${label}`),
  firstTime,
  remote,
  ...sizes.map(([, name]) => `size:${name}`),
  ...economies.map((code) => `economy:${code}`),
];
