// Ties that are new. Both accounts are there already.
// param ties: {
//         accountId: string,
//         facts: {
//           eventId: string, number: int, at: epoch-ms, receivedAt: epoch-ms, accountCreatedAt: epoch-ms?,
//           digest: string, tie: string, otherAccountId: string, amount: string?
//         }
//       }[]
// plan  NodeUniqueIndexSeek on Account(accountId)
UNWIND $ties AS row
MATCH (account:Account {accountId: row.accountId})
MATCH (other:Account {accountId: row.facts.otherAccountId})
CREATE (account)-[:PERFORMED]->(tie:Event:Tie)-[:WITH]->(other)
SET tie = row.facts
