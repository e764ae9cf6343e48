import { jest } from '@jest/globals';
import { isId } from '#kernel';
import { newId } from './new-id.js';

describe('newId', () => {
  const many = Array.from({ length: 100_000 }, newId);

  it('makes ids of version 7, each higher than the one before', () => {
    expect(many.every(isId)).toBe(true);
    expect(many.every((id) => id[14] === '7' && '89ab'.includes(id[19] ?? ''))).toBe(true);
    expect(many.every((id, i) => i === 0 || id > (many[i - 1] ?? ''))).toBe(true);
  });

  it('holds the time of its making', () => {
    const at = parseInt(newId().replaceAll('-', '').slice(0, 12), 16);
    expect(Math.abs(at - Date.now())).toBeLessThan(5000);
  });

  it('cannot be guessed from the one before: its last 42 bits are random', () => {
    const tails = new Set(many.map((id) => id.slice(-10)));
    expect(tails.size).toBeGreaterThan(many.length - 10);
  });

  it('stays higher when the clock goes back', () => {
    const before = newId();
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() - 3_600_000);
    expect(newId() > before).toBe(true);
    now.mockRestore();
  });
});
