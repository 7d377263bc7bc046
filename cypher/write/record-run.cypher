// A run of the refresh, as it stands now.
// param runId: string
// param startedAt: epoch-ms
// param endedAt: epoch-ms?
// param end: string
// param generation: int?
// param message: string?
// plan  NodeUniqueIndexSeek on Run(startedAt, runId)
MERGE (run:Run {startedAt: $startedAt, runId: $runId})
SET run.endedAt = $endedAt, run.end = $end, run.generation = $generation, run.message = $message
