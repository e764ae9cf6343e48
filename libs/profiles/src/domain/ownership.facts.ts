/**
 * Who owns and runs a business, as percentages and roles. Labels are computed from these, never
 * stored as a bare yes or no (domain note on IWA 34:2021). Null is not stated.
 */
export interface OwnershipFacts {
  /** The MSME prefers not to say: everything else is then null and no label is computed. */
  readonly prefersNotToSay: boolean;
  /** Per cent owned by women, 0 to 100. */
  readonly womenOwnedPercent: number | null;
  /** Per cent owned by people under 35. */
  readonly youthOwnedPercent: number | null;
  /** Per cent owned by members of indigenous peoples. */
  readonly indigenousOwnedPercent: number | null;
  /** Per cent owned by people with disabilities. */
  readonly disabilityOwnedPercent: number | null;
  /** A woman holds the highest post of management. */
  readonly isManagedByWoman: boolean | null;
  /** Women hold the control over strategic decisions. */
  readonly isControlledByWomen: boolean | null;
  /** A woman may sign legal and financial documents alone. */
  readonly womanSignsDocuments: boolean | null;
  /** Neither owned nor run by a business that is not women-owned. */
  readonly isIndependent: boolean | null;
  /** Per cent of the board who are women; null also where there is no board. */
  readonly womenOnBoardPercent: number | null;
  readonly hasBoard: boolean | null;
  readonly isCooperative: boolean | null;
  /** Per cent of a co-operative's members who are women. */
  readonly womenMembersPercent: number | null;
}

/** Nothing is stated of who owns and runs the business. */
export const noOwnership: OwnershipFacts = {
  prefersNotToSay: false,
  womenOwnedPercent: null,
  youthOwnedPercent: null,
  indigenousOwnedPercent: null,
  disabilityOwnedPercent: null,
  isManagedByWoman: null,
  isControlledByWomen: null,
  womanSignsDocuments: null,
  isIndependent: null,
  womenOnBoardPercent: null,
  hasBoard: null,
  isCooperative: null,
  womenMembersPercent: null,
};
