// Makes nodes of labels without a gang that an older program wrote as relationships, some at a time.
// param limit: int
// row   moved: int
// plan  DirectedRelationshipTypeScan, NodeUniqueIndexSeek on Label(generation, accountId)
MATCH (account:Account)-[old:EXPOSED_IN]->(:Generation)
WITH account, old LIMIT $given.limit
MERGE (label:Label {generation: old.generation, accountId: account.accountId})
SET label.strength = old.strength, label.level = old.level, label.score = old.score, label.reasons = old.reasons
DELETE old
RETURN count(label) AS moved
