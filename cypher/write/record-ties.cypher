// Ties that are new. Both accounts are there already.
// param ties: {
//         accountId: string,
//         facts: {
//           eventId: string, number: int, at: epoch-ms, receivedAt: epoch-ms, accountCreatedAt: epoch-ms?,
//           digest: string, tie: string, otherAccountId: string, amount: string?
//         }
//       }[]
// plan  NodeUniqueIndexSeek on Account(accountId)
UNWIND $given.ties AS row
MATCH (account:Account {accountId: row.accountId})
USING INDEX SEEK account:Account(accountId)
CREATE (account)-[:PERFORMED]->(tie:Event:Tie)
SET tie = row.facts
WITH row, tie
MATCH (other:Account {accountId: row.facts.otherAccountId})
USING INDEX SEEK other:Account(accountId)
CREATE (tie)-[:WITH]->(other)
