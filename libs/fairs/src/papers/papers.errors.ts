import { defineFailures } from '#kernel';

export const paperFailures = defineFailures({
  PAPERS_TOO_MANY: 'Many papers are being made. Try again in a moment.',
  PAPER_EMPTY: 'There is nothing to print yet.',
  PAPER_TOO_LONG: (args: { most: number }) =>
    `This would be more than ${args.most} sheets. Print it for one organisation at a time.`,
  PAPER_NO_LANGUAGE: 'Papers are printed in en, es, fil or zh-Hans.',
  PAPER_LINK_BAD: 'This link is not complete. Ask for the paper again.',
  PAPER_LINK_EXPIRED: 'This link is out of date. Ask for the paper again.',
});
