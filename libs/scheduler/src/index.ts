export type {
  ConflictItem,
  PlacedMeeting,
  Relaxation,
  ScheduleAnswer,
  ScheduleStatus,
  UnplacedRequest,
} from './format/answer.js';
export { type ScheduleErrorCode, ScheduleInputError } from './format/errors.js';
export { scheduleLimits } from './format/limits.js';
export { fileTooLarge, parseProblem } from './format/parse-problem.js';
export type {
  Group,
  MeetingRequest,
  Objective,
  Participant,
  Pause,
  Place,
  Resource,
  ScheduleProblem,
  Slot,
} from './format/problem.js';
export type { Fix, Reason, ReasonCode, RelaxationChange, SingleFix } from './format/reason.js';
export { validateProblem } from './format/validate-problem.js';
export { formatCapacity, formatCurve, formatFairness } from './plan/format-plan.js';
export { type CapacityGrid, type CapacityPoint, planCapacity } from './plan/plan-capacity.js';
export { type FairnessPrice, priceFairness } from './plan/price-fairness.js';
export { applyEvent, type ScheduleEvent } from './repair/events.js';
export {
  type RepairedSchedule,
  type RepairOptions,
  repairSchedule,
  type ScheduleDiff,
} from './repair/repair-schedule.js';
export type { Clock, Limits } from './search/budget.js';
export type { Progress } from './solve/run-state.js';
export { solveSchedule, type SolveOptions } from './solve/solve-schedule.js';
