// Removes labels without a gang of a generation that was left unfinished, some at a time.
// param generation: int
// param limit: int
// row   removed: int
// plan  DirectedRelationshipIndexSeek on EXPOSED_IN(generation)
MATCH ()-[label:EXPOSED_IN]->()
WHERE label.generation = $given.generation
WITH label LIMIT $given.limit
DELETE label
RETURN count(label) AS removed
