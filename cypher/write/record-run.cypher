// A run of the refresh, as it stands now.
// param runId: string
// param startedAt: epoch-ms
// param endedAt: epoch-ms?
// param end: string
// param generation: int?
// param message: string?
// plan  NodeUniqueIndexSeek on Run(startedAt, runId)
MERGE (run:Run {startedAt: $given.startedAt, runId: $given.runId})
SET run.endedAt = $given.endedAt, run.end = $given.end, run.generation = $given.generation, run.message = $given.message
