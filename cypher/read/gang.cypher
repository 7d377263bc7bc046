// One gang of one generation; no row where it is unknown.
// param generation: int
// param gangId: string
// row   gang: string          JSON
// plan  NodeUniqueIndexSeek on Gang(gangId)
MATCH (gang:Gang {gangId: $given.gangId})-[found:FOUND_IN]->(generation:Generation)
USING INDEX SEEK gang:Gang(gangId)
WHERE generation.number = $given.generation
RETURN found.gang AS gang
