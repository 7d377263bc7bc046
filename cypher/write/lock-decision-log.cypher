// Takes the log of decisions for one recording: the next one waits until this transaction has ended.
// row   recordings: int
// plan  NodeUniqueIndexSeek on DecisionLog(name)
MERGE (log:DecisionLog {name: 'decisions'})
SET log.recordings = coalesce(log.recordings, 0) + 1
RETURN log.recordings AS recordings
