import { openMemoryStore } from '../support/memory-store.ts';
import { describeGraphStore } from './graph-store.contract.ts';

describeGraphStore('the plain store of the tests', async (now) => openMemoryStore({ now }));
