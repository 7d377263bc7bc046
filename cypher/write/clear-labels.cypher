// Removes labels of a generation that was left unfinished, some at a time.
// param generation: int
// param limit: int
// row   removed: int
// plan  NodeUniqueIndexSeek on Label(generation, accountId)
MATCH (label:Label)
USING INDEX SEEK label:Label(generation, accountId)
WHERE label.generation = $given.generation AND label.accountId >= ''
WITH label LIMIT $given.limit
DELETE label
RETURN count(label) AS removed
