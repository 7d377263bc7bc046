// Evidence inside one gang of one generation; null where none was kept.
// param generation: int
// param gangId: string
// row   evidence: string?     JSON
// plan  NodeUniqueIndexSeek on Gang(gangId)
MATCH (gang:Gang {gangId: $given.gangId})-[found:FOUND_IN]->(generation:Generation)
USING INDEX SEEK gang:Gang(gangId)
WHERE generation.number = $given.generation
RETURN found.evidence AS evidence
