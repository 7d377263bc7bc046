import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Overloaded } from '../../../graph/domain/errors.ts';
import type { Admission, ClassLimits, RequestClass } from '../../../server/http/admission.ts';
import { createAdmission } from '../../../server/http/admission.ts';

const narrow: ClassLimits = { running: 2, waiting: 1, mostDelayMs: 100 };
const limits: Readonly<Record<RequestClass, ClassLimits>> = {
  decision: { running: 2, waiting: 1, mostDelayMs: Number.POSITIVE_INFINITY },
  interactive: narrow,
  batch: narrow,
};

function admissionAt(delayMs: number): { admission: Admission; refused: string[] } {
  const refused: string[] = [];
  const onRefused = (requestClass: string, reason: string) => void refused.push(`${requestClass} ${reason}`);
  return { admission: createAdmission({ limits, delayMs: () => delayMs, onRefused }), refused };
}

describe('admission', () => {
  it('lets so many of a class work and wait, and refuses the next at once', async () => {
    const { admission, refused } = admissionAt(0);
    const leave = await admission.enter('interactive');
    await admission.enter('interactive');
    const turns: string[] = [];
    const third = admission.enter('interactive').then(() => turns.push('third'));
    await expect(admission.enter('interactive')).rejects.toThrow(Overloaded);
    expect(turns).toEqual([]);
    leave();
    await third;
    expect(turns).toEqual(['third']);
    expect(refused).toEqual(['interactive queue']);
  });

  it('keeps the classes apart', async () => {
    const { admission, refused } = admissionAt(0);
    for (let place = 0; place < 2; place += 1) await admission.enter('batch');
    void admission.enter('batch');
    await expect(admission.enter('batch')).rejects.toThrow(Overloaded);
    await admission.enter('interactive');
    await admission.enter('decision');
    expect(refused).toEqual(['batch queue']);
  });

  it('turns persons and jobs away while the event loop is late, and never the decision engine', async () => {
    const { admission, refused } = admissionAt(101);
    await expect(admission.enter('interactive')).rejects.toThrow(Overloaded);
    await expect(admission.enter('batch')).rejects.toThrow(Overloaded);
    await admission.enter('decision');
    expect(refused).toEqual(['interactive load', 'batch load']);
  });

  it('never has more at work than allowed, and begins all that it let in, whatever the order of comings and goings', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 40 }), async (comings) => {
        const { admission } = admissionAt(0);
        const leaves: (() => void)[] = [];
        let [atWork, begun, taken, refused] = [0, 0, 0, 0];
        for (const comes of comings) {
          if (comes) {
            taken += 1;
            admission.enter('decision').then(
              (leave) => {
                atWork += 1;
                begun += 1;
                leaves.push(leave);
              },
              () => {
                refused += 1;
              },
            );
          } else if (leaves.length > 0) {
            const leave = leaves.shift()!;
            atWork -= 1;
            leave();
            // Leaving twice, as a request does that is answered and then cut, gives no second turn.
            leave();
          }
          await new Promise(setImmediate);
          expect(atWork).toBeLessThanOrEqual(2);
        }
        while (leaves.length > 0) {
          atWork -= 1;
          leaves.shift()!();
          await new Promise(setImmediate);
        }
        expect(begun + refused).toBe(taken);
      }),
      { numRuns: 50 },
    );
  });
});
