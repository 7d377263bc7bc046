import { openMemoryStore } from '../support/memory-store.ts';
import { describeFullStore } from './graph-store.contract.ts';

describeFullStore('the plain store of the tests', async (now) => openMemoryStore({ now }));
