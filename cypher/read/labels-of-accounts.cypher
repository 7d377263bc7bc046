// Labels of accounts in one generation, in no order.
// param generation: int
// param accountIds: string[]
// row   accountId: string
// row   gangId: string?
// row   role: string?
// row   strength: float
// row   cell: int?
// row   second: string?       JSON
// row   level: string?
// row   score: float
// row   reasons: string       JSON
// plan  NodeUniqueIndexSeek on Label(generation, accountId)
UNWIND $given.accountIds AS accountId
MATCH (label:Label {generation: $given.generation, accountId: accountId})
USING INDEX SEEK label:Label(generation, accountId)
RETURN label.accountId AS accountId, label.gangId AS gangId, label.role AS role, label.strength AS strength,
  label.cell AS cell, label.second AS second, label.level AS level, label.score AS score, label.reasons AS reasons
