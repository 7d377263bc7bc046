// Removes memberships of a generation that was left unfinished, some at a time.
// param generation: int
// param limit: int
// row   removed: int
// plan  DirectedRelationshipIndexSeek on MEMBER_OF(generation)
MATCH ()-[label:MEMBER_OF]->()
WHERE label.generation = $given.generation
WITH label LIMIT $given.limit
DELETE label
RETURN count(label) AS removed
