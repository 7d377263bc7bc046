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

/** Leaves the trace of a request that was turned away before a use case saw it. Nobody waits for it. */
export type AuditRefusal = (refusal: {
  /** Null where it is not known who asked. */
  readonly viewer: Viewer | null;
  readonly channel: 'graphql' | 'http';
  /** Pattern of the address. */
  readonly route: string;
  readonly code: string;
  readonly requestId: string;
}) => void;
