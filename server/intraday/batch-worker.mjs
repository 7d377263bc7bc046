// A worker does not inherit the loader of TypeScript, so it is registered here before the worker is loaded.
import { register } from 'tsx/esm/api';

register();
await import('./batch-worker.ts');
