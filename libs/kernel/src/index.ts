export { type Cell, csvLine } from './csv.js';
export {
  type Cursor,
  type CursorValue,
  decodeCursor,
  encodeCursor,
  type SortKind,
} from './cursor.js';
export {
  type EvidenceLevel,
  evidenceLevels,
  evidenceRank,
  isAtLeast,
  type StatedLevel,
  statedLevels,
  weakerOf,
} from './evidence-level.js';
export { allFailures, defineFailures, type FailureText } from './failure-text.js';
export { isId } from './id.js';
export { type Money, toMinorUnits } from './money.js';
export { err, ok, type Result } from './result.js';
export { SharedRun } from './shared-run.js';
export {
  type IncotermCode,
  incotermCodes,
  type OwnershipLabel,
  ownershipLabels,
} from './vocabulary.js';
