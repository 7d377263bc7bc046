import { leidenCpm } from '../leiden/leiden-cpm.ts';
import type { Engine } from './engine.ts';

/** The default engine: communities whose members pay for each other, whatever the size of the graph. */
export const leidenCpmEngine: Engine = { name: 'leiden-cpm', detect: leidenCpm };
