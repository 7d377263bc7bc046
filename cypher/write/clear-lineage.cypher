// Removes steps of a generation that was left unfinished, some at a time.
// param generation: int
// param limit: int
// row   removed: int
// plan  NodeUniqueIndexSeek on LineageStep(generation, place)
MATCH (step:LineageStep)
USING INDEX SEEK step:LineageStep(generation, place)
WHERE step.generation = $given.generation AND step.place >= 0
WITH step LIMIT $given.limit
DETACH DELETE step
RETURN count(step) AS removed
