// Members of gangs in a generation that nobody is shown yet, in columns. The gangs are there already.
// param generation: int
// param accountId: string[]
// param textOrder: string?[]
// param gangId: string[]
// param role: string?[]
// param strength: float[]
// param cell: int?[]
// param second: string?[]     JSON
// param level: string?[]
// param score: float[]
// param reasons: string[]     JSON
// plan  NodeUniqueIndexSeek on Account(accountId), NodeUniqueIndexSeek on Gang(gangId)
UNWIND range(0, size($given.accountId) - 1) AS row
MERGE (account:Account {accountId: $given.accountId[row]})
ON CREATE SET account.textOrder = $given.textOrder[row]
MERGE (gang:Gang {gangId: $given.gangId[row]})
CREATE (account)-[:MEMBER_OF {generation: $given.generation, role: $given.role[row],
  strength: $given.strength[row], cell: $given.cell[row], second: $given.second[row], level: $given.level[row],
  score: $given.score[row], reasons: $given.reasons[row]}]->(gang)
