/**
 * Why a request is not in the timetable. Each code states a fact about the answer that a reader
 * can check in it:
 * - `no_allowed_slot`: session, fixed slot and availability leave it no slot at all.
 * - `participant_full`: `participant` has no free available slot (its least valued meeting named).
 * - `no_common_free_slot`: both have free slots, none in common that the request allows.
 * - `no_place`: in each common free slot all places are taken.
 * - `no_resource`: in each common free slot a resource, person, place kind or quota is used up.
 * - `limit_meetings`, `limit_consecutive`, `limit_pause`, `limit_walking`: a limit of `participant`.
 * - `precedence`: `request` (before or after it) leaves no later or earlier common free slot.
 * - `break_difference`: each place would make the breaks of two participants differ too much.
 * - `objective`: it could be placed, but the objective would be worse.
 */
export type ReasonCode =
  | 'no_allowed_slot'
  | 'participant_full'
  | 'no_common_free_slot'
  | 'no_place'
  | 'no_resource'
  | 'limit_meetings'
  | 'limit_consecutive'
  | 'limit_pause'
  | 'limit_walking'
  | 'precedence'
  | 'break_difference'
  | 'objective';

export interface Reason {
  readonly code: ReasonCode;
  readonly participant?: string;
  readonly request?: string;
  readonly resource?: string;
  readonly slots?: readonly string[];
}

/** One change that makes room for a request in `slot`. */
export type SingleFix =
  | { readonly code: 'add_place'; readonly slot: string }
  | { readonly code: 'add_unit'; readonly resource: string; readonly slot: string }
  | { readonly code: 'free_participant'; readonly participant: string; readonly slot: string }
  | { readonly code: 'raise_maximum'; readonly participant: string; readonly slot: string }
  | { readonly code: 'raise_consecutive'; readonly participant: string; readonly slot: string }
  /** The walking time around this meeting is given up. */
  | { readonly code: 'release_walking'; readonly participant: string; readonly slot: string }
  /** `maxBreakDifference` is raised to `most`. */
  | { readonly code: 'raise_break_difference'; readonly most: number; readonly slot: string }
  | { readonly code: 'release_pause'; readonly participant: string; readonly slot: string }
  | {
      readonly code: 'drop_meeting';
      readonly request: string;
      readonly value: number;
      readonly slot: string;
    }
  | {
      readonly code: 'drop_meetings';
      readonly requests: readonly string[];
      readonly value: number;
      readonly slot: string;
    }
  | {
      readonly code: 'move_meeting';
      readonly request: string;
      readonly to: string;
      readonly slot: string;
    }
  | { readonly code: 'release_request'; readonly request: string }
  | { readonly code: 'release_slot'; readonly request: string; readonly slot: string }
  | { readonly code: 'release_session'; readonly request: string; readonly slot: string }
  | { readonly code: 'release_precedence'; readonly request: string; readonly slot: string };

/**
 * What makes room; it was tried on the answer and found to work, all else kept. `several` are
 * changes that do so together where no single one does; `none` says that so many changes of these
 * kinds together do not, whichever one takes.
 */
export type Fix =
  | SingleFix
  | { readonly code: 'several'; readonly changes: readonly SingleFix[]; readonly slot: string }
  | { readonly code: 'none'; readonly changes: number };

/** One change of an infeasible problem: it holds for all slots where none is named. */
export type RelaxationChange =
  | Extract<SingleFix, { readonly code: 'add_unit' | 'free_participant' | 'release_request' }>
  /** One place more; where places have names, one like `like`. */
  | { readonly code: 'add_place'; readonly slot: string; readonly like?: string }
  | { readonly code: 'open_place'; readonly place: string; readonly slot: string }
  | {
      readonly code: 'free_representative';
      readonly participant: string;
      readonly representative: string;
      readonly slot: string;
    }
  /** One place less is reserved for the group. */
  | { readonly code: 'release_reserved'; readonly group: string; readonly slot: string }
  /** By one. */
  | { readonly code: 'raise_maximum' | 'raise_consecutive'; readonly participant: string }
  /** All pauses of the participant. */
  | { readonly code: 'release_pause'; readonly participant: string }
  /** So many free slots are enough between the zones. */
  | {
      readonly code: 'shorten_walking';
      readonly from: string;
      readonly to: string;
      readonly slots: number;
    }
  | { readonly code: 'raise_break_difference'; readonly most: number }
  | { readonly code: 'release_slot' | 'release_session'; readonly request: string }
  /** `before` need not wait for `request`. */
  | { readonly code: 'release_precedence'; readonly request: string; readonly before: string };
