import { destinationOf, isSamePlace } from './places.js';
import { sampleOffer } from '../testing/samples.js';

describe('places', () => {
  it.each([
    ['Los Angeles', 'los angeles, CA'],
    ['Port of Kobe', 'KOBE'],
    ['Cần Thơ', 'Can Tho'],
    ['東京港', '東京'],
    ['Los Angeles/Long Beach', 'Long Beach'],
  ])('%s and %s are one', (one, other) => {
    expect(isSamePlace(one, other)).toBe(true);
    expect(isSamePlace(other, one)).toBe(true);
  });

  it.each([
    ['Port of Kobe', 'Port of Yokohama'],
    ['Lausanne', 'USA'],
    ['Manila', 'Cebu'],
  ])('%s and %s are two', (one, other) => {
    expect(isSamePlace(one, other)).toBe(false);
  });

  it('are destinations where the seller pays the carriage', () => {
    expect(
      destinationOf(sampleOffer({ incoterm: 'FOB', incotermPlace: 'Manila' })),
    ).toBeUndefined();
    expect(destinationOf(sampleOffer({ incoterm: 'CIF', incotermPlace: 'Kobe' }))).toBe('Kobe');
  });
});
