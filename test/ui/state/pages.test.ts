import { describe, expect, it } from 'vitest';
import type { Parameter } from '../../../ui/src/api/parameters.ts';
import { localName, localPersonOf, localRoles } from '../../../ui/src/state/local-person.ts';
import { landingFor, pageAt, pagesFor } from '../../../ui/src/state/pages.ts';
import { fits, isChanged, parameterGroups } from '../../../ui/src/state/parameter-groups.ts';

describe('the pages of the bar', () => {
  const names = (operations: readonly string[]) => pagesFor(operations).map(({ name }) => name);

  it('are those that the role opens', () => {
    expect(names(['explore', 'readCases', 'readRuns', 'readGenerations'])).toEqual([
      'queue',
      'explore',
      'gangs',
      'parameters',
      'runs',
    ]);
    expect(names(['readGenerations'])).toEqual(['parameters']);
    expect(names([])).toEqual([]);
  });

  it('begin the day with the gangs, for those who may see them', () => {
    expect(landingFor(['explore', 'readGenerations'])).toBe('/gangs');
    expect(landingFor(['readGenerations', 'readRuns'])).toBe('/runs');
    expect(landingFor([])).toBe('/parameters');
  });

  it('are known by their address', () => {
    expect(pageAt('/gangs/g-1')).toBe('gangs');
    expect(pageAt('/accounts/QWNj')).toBe('gangs');
    expect(pageAt('/nowhere')).toBeNull();
  });
});

describe('a local person', () => {
  it('is known by name', () => {
    for (const role of localRoles)
      for (const number of [1, 2] as const)
        expect(localPersonOf(localName({ role, number }))).toEqual({ role, number });
  });

  it('is the first investigator where the name is none', () => {
    for (const name of [null, '', 'root-1', 'senior-3', 'senior'])
      expect(localPersonOf(name)).toEqual({ role: 'investigator', number: 1 });
  });
});

describe('parameters', () => {
  const parameter = (path: string, value: number | null = 1): Parameter => ({
    path,
    unit: 'nats',
    value,
    default: 1,
    least: 0,
    most: 100,
    text: 'least evidence of a link',
  });

  it('stand in groups by the first member of their path, in the order of the table', () => {
    const [window, least, nats] = ['windowDays', 'evidence.leastNats', 'evidence.mostNats'].map((path) =>
      parameter(path),
    );
    expect(parameterGroups([window!, least!, nats!])).toEqual([
      { name: 'general', shape: 'list', parameters: [window] },
      { name: 'evidence', shape: 'list', parameters: [least, nats] },
    ]);
  });

  it('of each kind of resource stand side by side, with gaps where a kind has none', () => {
    const [device, ip, star] = [
      'kinds.DEVICE.timing.trust',
      'kinds.IP.timing.trust',
      'kinds.IP.starNats',
    ].map((path) => parameter(path));
    expect(parameterGroups([device!, ip!, star!])).toEqual([
      {
        name: 'kinds',
        shape: 'grid',
        kinds: ['DEVICE', 'IP'],
        rows: [
          { path: 'timing.trust', cells: [device, ip] },
          { path: 'starNats', cells: [undefined, star] },
        ],
      },
    ]);
  });

  it('are changed where they are not what they usually are', () => {
    expect(isChanged(parameter('a'))).toBe(false);
    expect(isChanged(parameter('a', 2))).toBe(true);
    expect(isChanged(parameter('a', null))).toBe(true);
  });

  it('are found by all words of their plain name or path', () => {
    const one = parameter('evidence.leastNats');
    expect(['Link EVIDENCE', 'leastnats', ''].map((wanted) => fits(one, wanted))).toEqual([true, true, true]);
    expect(fits(one, 'link device')).toBe(false);
  });
});
