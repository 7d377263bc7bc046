// Members of gangs in a generation that nobody is shown yet. The gangs are there already.
// param generation: int
// param labels: {
//         accountId: string, textOrder: string?, gangId: string, role: string?, strength: float, cell: int?,
//         second: string?, level: string?, score: float, reasons: string
//       }[]
// plan  NodeUniqueIndexSeek on Account(accountId), NodeUniqueIndexSeek on Gang(gangId)
UNWIND $given.labels AS row
MERGE (account:Account {accountId: row.accountId})
ON CREATE SET account.textOrder = row.textOrder
MERGE (gang:Gang {gangId: row.gangId})
CREATE (account)-[label:MEMBER_OF]->(gang)
SET label.generation = $given.generation, label.role = row.role, label.strength = row.strength, label.cell = row.cell,
  label.second = row.second, label.level = row.level, label.score = row.score, label.reasons = row.reasons
