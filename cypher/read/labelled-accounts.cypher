// Accounts with a label in one generation, in no order.
// param generation: int
// row   accountId: string
// plan  NodeUniqueIndexSeek on Label(generation, accountId)
MATCH (label:Label)
USING INDEX SEEK label:Label(generation, accountId)
WHERE label.generation = $given.generation AND label.accountId >= ''
RETURN label.accountId AS accountId
