import type { EngineName } from '../../domain/generation.ts';
import { componentsEngine } from './components.ts';
import type { Engine } from './engine.ts';
import { leidenCpmEngine } from './leiden-cpm.ts';
import { louvainEngine } from './louvain.ts';

/** Every engine by its name. `leiden-cpm` is the product's; the other two are peers that it is measured against. */
export const engines: Readonly<Record<EngineName, Engine>> = {
  'leiden-cpm': leidenCpmEngine,
  louvain: louvainEngine,
  components: componentsEngine,
};
