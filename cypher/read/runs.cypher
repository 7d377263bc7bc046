// Runs of the refresh, last begun first.
// param limit: int
// row   runId: string
// row   startedAt: epoch-ms
// row   endedAt: epoch-ms?
// row   end: string
// row   generation: int?
// row   message: string?
// plan  NodeUniqueIndexSeek on Run(startedAt, runId)
MATCH (run:Run)
USING INDEX SEEK run:Run(startedAt, runId)
WHERE run.startedAt >= 0 AND run.runId IS NOT NULL
RETURN run.runId AS runId, run.startedAt AS startedAt, run.endedAt AS endedAt, run.end AS end,
  run.generation AS generation, run.message AS message
ORDER BY run.startedAt DESC, run.runId LIMIT $given.limit
