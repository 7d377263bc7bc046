// Evidence inside one gang of one generation; null where none was kept.
// param generation: int
// param gangId: string
// row   evidence: string?     JSON
// plan  NodeUniqueIndexSeek on Gang(gangId)
MATCH (:Gang {gangId: $gangId})-[found:FOUND_IN]->(generation:Generation)
WHERE generation.number = $generation
RETURN found.evidence AS evidence
