// Logins, registrations and applications that are new, with the resources that they name. Accounts and resources are
// there already; `place` keeps the order of the fields.
// param events: {
//         label: string, accountId: string,
//         facts: {
//           eventId: string, number: int, at: epoch-ms, receivedAt: epoch-ms, accountCreatedAt: epoch-ms?,
//           digest: string, success: boolean?, flags: string[]?, userAgent: string?, referrerAccountId: string?,
//           product: string?, amount: string?, lender: string?
//         },
//         mentions: {kind: string, key: string, through: string, place: int, mask: string?}[]
//       }[]
// plan  NodeUniqueIndexSeek on Account(accountId), NodeUniqueIndexSeek on Resource(kind, key)
UNWIND $given.events AS row
MATCH (account:Account {accountId: row.accountId})
USING INDEX SEEK account:Account(accountId)
CREATE (account)-[:PERFORMED]->(event:Event:$(row.label))
SET event = row.facts
WITH event, row
UNWIND row.mentions AS mention
MATCH (resource:Resource {kind: mention.kind, key: mention.key})
USING INDEX SEEK resource:Resource(kind, key)
CREATE (event)-[:$(mention.through) {place: mention.place, mask: mention.mask}]->(resource)
