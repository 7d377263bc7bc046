// Removes memberships of a generation that was left unfinished, some at a time.
// param generation: int
// param limit: int
// row   removed: int
// plan  DirectedRelationshipIndexSeek on MEMBER_OF(generation)
MATCH ()-[label:MEMBER_OF]->()
WHERE label.generation = $generation
WITH label LIMIT $limit
DELETE label
RETURN count(label) AS removed
