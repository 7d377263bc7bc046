// Steps that name a gang, of generations that were ever shown, oldest first.
// param gangId: string
// row   generation: int
// row   at: epoch-ms
// row   step: string          JSON
// plan  NodeUniqueIndexSeek on Gang(gangId), NodeUniqueIndexSeek on Generation(number)
MATCH (gang:Gang {gangId: $given.gangId})<-[:NAMES]-(taken:LineageStep)
USING INDEX SEEK gang:Gang(gangId)
MATCH (generation:Generation {number: taken.generation})
WHERE generation.state <> 'BUILDING' AND generation.publishedAt IS NOT NULL
RETURN taken.generation AS generation, taken.at AS at, taken.step AS step
ORDER BY taken.generation, taken.place
