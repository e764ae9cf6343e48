import { defineFailures } from '#kernel';

/** What can be wrong with a definition of MSMEs. */
export const msmeFailures = defineFailures({
  MSME_SOURCE_MISSING: 'Name the law or decree that the definition is written in.',
  MSME_URL_MISSING: 'Give the web address where the law or decree can be read.',
  MSME_RULES: (args: { most: number }) => `Give 1 to ${args.most} rules.`,
  MSME_SECTORS_OVERLAP: 'Name each sector in one rule only, or give a single rule for all sectors.',
  MSME_LIMITS: 'Give the limits from the smallest size to the largest, each size once.',
  MSME_BOUNDS:
    'Give each bound at least one end of zero or more; amounts need a currency, counts have none.',
});
