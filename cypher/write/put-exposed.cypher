// Labels without a gang in a generation that nobody is shown yet, in columns.
// param generation: int
// param accountId: string[]
// param textOrder: string?[]
// param strength: float[]
// param level: string?[]
// param score: float[]
// param reasons: string[]     JSON
// plan  NodeUniqueIndexSeek on Account(accountId), NodeUniqueIndexSeek on Generation(number)
MATCH (generation:Generation {number: $given.generation})
UNWIND range(0, size($given.accountId) - 1) AS row
MERGE (account:Account {accountId: $given.accountId[row]})
ON CREATE SET account.textOrder = $given.textOrder[row]
CREATE (account)-[:EXPOSED_IN {generation: $given.generation, strength: $given.strength[row],
  level: $given.level[row], score: $given.score[row], reasons: $given.reasons[row]}]->(generation)
