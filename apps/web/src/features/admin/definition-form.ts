import type {
  EnterMsmeDefinitionMutationVariables,
  MsmeDefinitionsQuery,
} from '../../graphql/generated/definitions';

type Input = EnterMsmeDefinitionMutationVariables['input'];
type RuleInput = Input['rules'][number];
type LimitInput = RuleInput['limits'][number];
export type BoundInput = LimitInput['bounds'][number];
export type Sector = NonNullable<RuleInput['sectors']>[number];
export type Size = LimitInput['size'];
export type Measure = BoundInput['measure'];

/** Which end of a measure is bounded. */
export type BoundKind = 'max' | 'below' | 'min';

/** A bound as it is typed. */
export interface BoundForm {
  readonly measure: Measure;
  readonly kind: BoundKind;
  readonly value: number | '';
  readonly currency: string;
}

export interface LimitForm {
  readonly size: Size;
  readonly match: 'ALL' | 'ANY';
  readonly bounds: readonly BoundForm[];
}

/** A rule as it is typed. */
export interface RuleForm {
  readonly sectors: readonly Sector[];
  readonly limits: readonly LimitForm[];
  readonly requires: readonly BoundForm[];
  readonly silentAbove: boolean;
}

export const sectors: readonly Sector[] = [
  'MANUFACTURING',
  'CONSTRUCTION',
  'WHOLESALE',
  'RETAIL',
  'SERVICES',
  'AGRICULTURE',
  'OTHER',
];
export const sizes: readonly Size[] = ['MICRO', 'SMALL', 'MEDIUM', 'MSME'];
export const measures: readonly Measure[] = [
  'STAFF',
  'ANNUAL_SALES',
  'ASSETS',
  'CAPITAL',
  'LOCAL_OWNERSHIP_PERCENT',
];
export const boundKinds: readonly BoundKind[] = ['max', 'below', 'min'];

/** Measures that are amounts of money. */
export const isAmount = (measure: Measure): boolean =>
  measure === 'ANNUAL_SALES' || measure === 'ASSETS' || measure === 'CAPITAL';

export const emptyBound: BoundForm = { measure: 'STAFF', kind: 'max', value: '', currency: '' };

export const emptyRule: RuleForm = {
  sectors: [],
  limits: (['MICRO', 'SMALL', 'MEDIUM'] as const).map((size) => ({
    size,
    match: 'ALL',
    bounds: [emptyBound],
  })),
  requires: [],
  silentAbove: false,
};

type RuleInForce = MsmeDefinitionsQuery['msmeDefinitions']['inForce'][number];
type Bound = Omit<RuleInForce['requires'][number], '__typename'>;
interface Rule extends Pick<RuleInForce, 'sectors' | 'silentAbove'> {
  readonly limits: readonly {
    readonly size: Size;
    match: 'ALL' | 'ANY';
    bounds: readonly Bound[];
  }[];
  readonly requires: readonly Bound[];
}

/** A rule in force, to begin another from. */
export function toRuleForm(rule: Rule): RuleForm {
  return {
    sectors: rule.sectors ?? [],
    limits: rule.limits.map(({ size, match, bounds }) => ({
      size,
      match,
      bounds: bounds.flatMap(toBoundForms),
    })),
    requires: rule.requires.flatMap(toBoundForms),
    silentAbove: rule.silentAbove,
  };
}

/** A bound with two ends is two lines of the form. */
function toBoundForms(bound: Bound): BoundForm[] {
  return boundKinds.flatMap((kind) => {
    const value = bound[kind];
    if (value === null || value === undefined) return [];
    return [{ measure: bound.measure, kind, value, currency: bound.currency ?? '' }];
  });
}

/** What is typed, as the api takes it; lines without a value are left out. */
export function toRuleInput(rule: RuleForm): RuleInput {
  return {
    sectors: rule.sectors.length > 0 ? [...rule.sectors] : null,
    limits: rule.limits
      .map(({ size, match, bounds }) => ({ size, match, bounds: bounds.flatMap(toBoundInput) }))
      .filter(({ bounds }) => bounds.length > 0),
    requires: rule.requires.flatMap(toBoundInput),
    silentAbove: rule.silentAbove,
  };
}

function toBoundInput({ measure, kind, value, currency }: BoundForm): BoundInput[] {
  if (value === '') return [];
  const unit = isAmount(measure) && currency ? { currency } : {};
  return [{ measure, [kind]: value, ...unit }];
}
