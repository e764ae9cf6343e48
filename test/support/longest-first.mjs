import Sequencer from '@jest/test-sequencer';

/** What starts whole programs again and again takes minutes, which the size of its file does not tell. */
const longest = [
  'faults/indexing.',
  'seeder/seed.run.',
  'fairs-whole.',
  'faults/',
  'postgres/',
  'up/up.',
];

/**
 * Begins with the files known to be the longest, so that none of them ends alone; the rest as jest has
 * it, which on a new clone knows no durations.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const found = longest.findIndex((part) => path.includes(part));
      return found < 0 ? longest.length : found;
    };
    return super.sort(tests).sort((one, other) => place(one) - place(other));
  }
}
