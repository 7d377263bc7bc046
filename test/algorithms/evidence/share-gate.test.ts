import { describe, expect, it } from 'vitest';
import { qualifiedVisits } from '../../../graph/algorithms/evidence/share-gate.ts';
import { visitsOf } from '../../../graph/algorithms/evidence/visits.ts';
import { defaultParameters, type ParameterSet } from '../../../graph/domain/parameters.ts';
import { chainsOf, parametersWith } from '../../support/detection.ts';
import { history } from '../../support/history.ts';

/** Resource and account of every visit that does not count. */
function left(events: ReturnType<typeof history>, parameters: ParameterSet = defaultParameters): string[] {
  const chains = chainsOf(events);
  const visits = visitsOf(chains, 30);
  const qualified = qualifiedVisits(chains, visits, parameters);
  return Array.from(qualified.keys())
    .filter((visit) => qualified[visit] === 0)
    .map((visit) => {
      const resource = visits.offsets.findIndex((offset) => offset > visit) - 1;
      return `${chains.resources[resource]} ${chains.accounts[visits.account[visit]!]}`;
    });
}

const sevenDevices = history`
  u1  day 1  device-a
  u1  day 2  device-b
  u1  day 3  device-b
  u1  day 4  device-b
  u1  day 5  device-b
  u1  day 6  device-b
  u1  day 7  device-b
`;

describe('the share gate', () => {
  it('leaves out a device that gets less than 15 % of the visits to devices', () => {
    expect(left(sevenDevices)).toEqual(['device-a u1']);
    expect(left(sevenDevices.slice(0, 6))).toEqual([]);
  });

  it('counts all devices of an account that is passed around among many, for none is a minority beside another', () => {
    const passed = Array.from({ length: 9 }, (_, n) => `u1 day ${n} device-${n}`).join('\n');
    expect(left(history`${passed}`)).toEqual([]);
    expect(left(history`${passed}\nu1 day 10 device-8\nu1 day 11 device-8`)).toHaveLength(8);
  });

  it('counts devices that are a fair share together, where somebody else uses them both', () => {
    const own = Array.from({ length: 6 }, (_, n) => `u1 day ${n + 1} device-own`).join('\n');
    const passed = `u1 day 7 device-a\nu1 day 8 device-b`;
    const fleet = `u2 day 1 device-a\nu2 day 2 device-b`;
    expect(left(history`${own}\n${passed}\n${fleet}`)).toEqual([]);
    const strangers = `u2 day 1 device-a\nu3 day 2 device-b`;
    expect(left(history`${own}\n${passed}\n${strangers}`)).toEqual(['device-a u1', 'device-b u1']);
  });

  it('brings nobody to a fleet through others who are brought to it', () => {
    const own = (who: string) =>
      Array.from({ length: 6 }, (_, n) => `${who} day ${n + 1} device-own-${who}`).join('\n');
    const passed = (who: string) => `${who} day 7 device-a\n${who} day 8 device-b`;
    const brought = ['u1', 'u2'].flatMap((who) => [own(who), passed(who)]).join('\n');
    expect(left(history`${brought}`)).toEqual(['device-a u1', 'device-a u2', 'device-b u1', 'device-b u2']);
  });

  it('leaves out a fleet that is a minority as a whole', () => {
    const own = Array.from({ length: 13 }, (_, n) => `u1 day ${n + 1} device-own`).join('\n');
    const fleet = `u2 day 1 device-a\nu2 day 2 device-b\nu1 day 7 device-a\nu1 day 8 device-b`;
    expect(left(history`${own}\n${fleet}`)).toEqual(['device-a u1', 'device-b u1']);
  });

  it('takes every address in full, for rotating addresses are small shares by nature', () => {
    expect(left(history`${Array.from({ length: 9 }, (_, n) => `u1 day ${n} ip-${n}`).join('\n')}`)).toEqual(
      [],
    );
  });

  it('counts an event that names several contacts once below the line', () => {
    const contacts = Array.from({ length: 8 }, (_, n) => `contact:phone-${n}`).join(' ');
    expect(left(history`u1 day 1 applies ${contacts}`)).toEqual([]);
  });

  it('takes shares as they stood at each visit in causal mode', () => {
    const causal = parametersWith('evidence', { causal: true });
    expect(left(sevenDevices, causal)).toEqual([]);
    const lateComer = history`${Array.from({ length: 7 }, (_, n) => `u1 day ${n} device-b`).join('\n')}
      u1 day 9 device-a`;
    expect(left(lateComer, causal)).toEqual(['device-a u1']);
  });
});
