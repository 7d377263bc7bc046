// Removes the dormant gangs of a generation that was left unfinished, some at a time.
// param generation: int
// param limit: int
// row   removed: int
// plan  NodeUniqueIndexSeek on Generation(number)
MATCH (:Generation {number: $given.generation})<-[dormant:DORMANT_IN]-(:Gang)
WITH dormant LIMIT $given.limit
DELETE dormant
RETURN count(dormant) AS removed
