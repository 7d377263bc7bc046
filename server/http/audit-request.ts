import type { Viewer } from '../access/viewer.ts';

/** Leaves the trace of a request that was answered. */
export type AuditRequest = (
  viewer: Viewer,
  request: {
    readonly action: string;
    /** Types and keys of what was asked about, as they were echoed. */
    readonly subjects: readonly string[];
    readonly generation: number | null;
    readonly requestId: string;
  },
) => void;
