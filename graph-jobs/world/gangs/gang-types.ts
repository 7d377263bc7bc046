import { emulator } from '../archetypes/emulator.ts';
import { induced } from '../archetypes/induced.ts';
import { packaged } from '../archetypes/packaged.ts';
import { phoneFarm } from '../archetypes/phone-farm.ts';
import { shellEmployer } from '../archetypes/shell-employer.ts';
import { takeover } from '../archetypes/takeover.ts';
import type { GangType } from '../town/gang.ts';
import type { GangKind } from '../town/world-parameters.ts';
import { chain } from './chain.ts';
import { farm } from './farm.ts';
import { intermediary } from './intermediary.ts';
import { proxyBatch } from './proxy-batch.ts';

export const gangTypes: Readonly<Record<GangKind, GangType>> = {
  A: farm,
  B: proxyBatch,
  C: intermediary,
  D: chain,
  FARM: phoneFarm,
  EMULATOR: emulator,
  PACKAGED: packaged,
  SHELL_EMPLOYER: shellEmployer,
  TAKEOVER: takeover,
  INDUCED: induced,
};
