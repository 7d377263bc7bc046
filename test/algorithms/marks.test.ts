import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMarks } from '../../graph/algorithms/marks.ts';

it('marks agree with a set that is emptied again and again', () => {
  const rounds = fc.array(fc.array(fc.nat(2000)));
  fc.assert(
    fc.property(rounds, (given) => {
      const marks = createMarks();
      for (const numbers of given) {
        marks.clear();
        const set = new Set<number>();
        for (const number of numbers) {
          expect(marks.has(number)).toBe(set.has(number));
          expect(marks.add(number)).toBe(!set.has(number));
          set.add(number);
        }
      }
    }),
  );
});
