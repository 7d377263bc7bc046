// Outcomes that are new. Their accounts are there already.
// param outcomes: {
//         accountId: string,
//         facts: {
//           eventId: string, number: int, at: epoch-ms, receivedAt: epoch-ms, accountCreatedAt: epoch-ms?,
//           digest: string, outcome: string, knownAt: epoch-ms, applicationId: string?, source: string?,
//           daysPastDue: float?
//         }
//       }[]
// plan  NodeUniqueIndexSeek on Account(accountId)
UNWIND $given.outcomes AS row
MATCH (account:Account {accountId: row.accountId})
USING INDEX SEEK account:Account(accountId)
CREATE (outcome:Event:Outcome)-[:CONCERNS]->(account)
SET outcome = row.facts
