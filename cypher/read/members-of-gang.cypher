// Members of a gang in one generation, in no order.
// param generation: int
// param gangId: string
// row   accountId: string
// row   gangId: string?
// row   role: string?
// row   strength: float
// row   cell: int?
// row   second: string?       JSON
// row   level: string?
// row   score: float
// row   reasons: string       JSON
// plan  NodeUniqueIndexSeek on Gang(gangId)
MATCH (gang:Gang {gangId: $given.gangId})<-[label:MEMBER_OF]-(account:Account)
USING INDEX SEEK gang:Gang(gangId)
WHERE label.generation = $given.generation
RETURN account.accountId AS accountId, gang.gangId AS gangId, label.role AS role, label.strength AS strength,
  label.cell AS cell, label.second AS second, label.level AS level, label.score AS score, label.reasons AS reasons
