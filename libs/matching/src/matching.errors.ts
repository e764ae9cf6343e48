import { defineFailures } from '#kernel';

export const matchingFailures = defineFailures({
  MATCH_NEED_NOT_FOUND: 'There is no such sourcing need, or its matches are not yours to see.',
  MATCH_SUPPLIER_NOT_FOUND: 'There is no such supplier, or its matches are not yours to see.',
});
