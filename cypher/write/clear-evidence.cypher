// Gives up the evidence of a generation that is no longer shown, some gangs at a time.
// param generation: int
// param limit: int
// row   removed: int
// plan  NodeUniqueIndexSeek on Generation(number)
MATCH (:Generation {number: $given.generation})<-[found:FOUND_IN]-(:Gang)
WHERE found.evidence IS NOT NULL
WITH found LIMIT $given.limit
SET found.evidence = null
RETURN count(found) AS removed
