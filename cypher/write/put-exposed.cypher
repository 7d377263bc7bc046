// Labels without a gang in a generation that nobody is shown yet.
// param generation: int
// param labels: {
//         accountId: string, textOrder: string?, strength: float, level: string?, score: float, reasons: string
//       }[]
// plan  NodeUniqueIndexSeek on Account(accountId), NodeUniqueIndexSeek on Generation(number)
MATCH (generation:Generation {number: $given.generation})
UNWIND $given.labels AS row
MERGE (account:Account {accountId: row.accountId})
ON CREATE SET account.textOrder = row.textOrder
CREATE (account)-[label:EXPOSED_IN]->(generation)
SET label.generation = $given.generation, label.strength = row.strength, label.level = row.level, label.score = row.score,
  label.reasons = row.reasons
