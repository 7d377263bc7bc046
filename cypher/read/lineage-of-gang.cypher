// Steps that name a gang, of generations that were ever shown, oldest first.
// param gangId: string
// row   generation: int
// row   at: epoch-ms
// row   step: string          JSON
// plan  NodeUniqueIndexSeek on Gang(gangId), NodeUniqueIndexSeek on Generation(number)
MATCH (gang:Gang {gangId: $gangId})<-[:NAMES]-(step:LineageStep)
USING INDEX SEEK gang:Gang(gangId)
MATCH (generation:Generation {number: step.generation})
WHERE generation.publishedAt IS NOT NULL
RETURN step.generation AS generation, step.at AS at, step.step AS step
ORDER BY step.generation, step.place
