export {
  currentHsEdition,
  formatHsCode,
  hsEditions,
  isHsEdition,
  parentOfHsCode,
  parseHsCode,
  relateHsCodes,
  type HsCode,
  type HsCodeError,
  type HsEdition,
  type HsLevel,
  type HsRelation,
} from './domain/hs-code.js';
export { parseHsFile, type HsFile, type HsFileError, type HsRow } from './domain/hs-file.js';
export {
  createHsIndex,
  type HsEntry,
  type HsIndex,
  type HsIndexSource,
  type HsWords,
} from './domain/hs-index.js';
export {
  suggestHsCodes,
  type HsSuggestion,
  type HsSuggestionOptions,
  type HsSuggestionReason,
} from './domain/hs-suggest.js';
export { createHs2022Index, hsChapters, hsHeadings, labelOfHsCode, type HsChapter } from './hs.js';
