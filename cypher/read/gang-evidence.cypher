// Evidence inside one gang of one generation; null where none was kept.
// param generation: int
// param gangId: string
// row   evidence: string?     JSON
// plan  NodeUniqueIndexSeek on Gang(gangId)
MATCH (gang:Gang {gangId: $gangId})-[found:FOUND_IN]->(generation:Generation)
USING INDEX SEEK gang:Gang(gangId)
WHERE generation.number = $generation
RETURN found.evidence AS evidence
