// Removes the gangs of a generation that was left unfinished, some at a time.
// param generation: int
// param limit: int
// row   removed: int
// plan  NodeUniqueIndexSeek on Generation(number)
MATCH (:Generation {number: $given.generation})<-[found:FOUND_IN]-(:Gang)
WITH found LIMIT $given.limit
DELETE found
RETURN count(found) AS removed
