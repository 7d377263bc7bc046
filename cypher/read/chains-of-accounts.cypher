// Relation chains of accounts inside a window, in no order.
// param accountIds: string[]
// param from: epoch-ms        included
// param until: epoch-ms       left out
// param through: int          last recording number that counts
// param kinds: string[]       of resources
// row   accountId: string
// row   createdAt: epoch-ms?
// row   firstEventAt: epoch-ms
// row   events: {
//         eventId: string, label: string, at: epoch-ms, amount: string?, lender: string?,
//         mentions: {kind: string, key: string, through: string, place: int}[]
//       }[]
// plan  NodeUniqueIndexSeek on Account(accountId)
UNWIND $given.accountIds AS accountId
MATCH (account:Account {accountId: accountId})-[:PERFORMED]->(event:Login|Registration|Application)
USING INDEX SEEK account:Account(accountId)
WHERE $given.from <= event.at AND event.at < $given.until AND event.number <= $given.through
WITH account, {eventId: event.eventId, label: head([label IN labels(event) WHERE label <> 'Event']), at: event.at,
  amount: event.amount, lender: event.lender,
  mentions: [(event)-[mention]->(resource:Resource) WHERE resource.kind IN $given.kinds | {kind: resource.kind,
    key: resource.key, through: type(mention), place: mention.place}]} AS event
RETURN account.accountId AS accountId, account.createdAt AS createdAt, account.firstEventAt AS firstEventAt,
  collect(event) AS events
