// Makes nodes of labels that an older program wrote as relationships to gangs, some at a time.
// param limit: int
// row   moved: int
// plan  DirectedRelationshipTypeScan, NodeUniqueIndexSeek on Label(generation, accountId)
MATCH (account:Account)-[old:MEMBER_OF]->(gang:Gang)
WITH account, old, gang LIMIT $given.limit
MERGE (label:Label {generation: old.generation, accountId: account.accountId})
SET label.gangId = gang.gangId, label.role = old.role, label.strength = old.strength, label.cell = old.cell,
  label.second = old.second, label.level = old.level, label.score = old.score, label.reasons = old.reasons
DELETE old
RETURN count(label) AS moved
