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
// plan  NodeIndexSeek on Label(generation, gangId)
MATCH (label:Label {generation: $given.generation, gangId: $given.gangId})
USING INDEX SEEK label:Label(generation, gangId)
RETURN label.accountId AS accountId, label.gangId AS gangId, label.role AS role, label.strength AS strength,
  label.cell AS cell, label.second AS second, label.level AS level, label.score AS score, label.reasons AS reasons
