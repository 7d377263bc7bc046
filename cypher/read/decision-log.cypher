// How often list entries and verdicts were recorded.
// row   recordings: int
// plan  NodeUniqueIndexSeek on DecisionLog(name)
MATCH (log:DecisionLog {name: 'decisions'})
RETURN log.recordings AS recordings
