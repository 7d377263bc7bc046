// When the events of one account happened, ties and outcomes included, in no order.
// param accountId: string
// param from: epoch-ms        included
// param until: epoch-ms       left out
// row   eventId: string
// row   at: epoch-ms
// plan  NodeUniqueIndexSeek on Account(accountId)
MATCH (account:Account {accountId: $given.accountId})-[:PERFORMED|CONCERNS]-(event)
USING INDEX SEEK account:Account(accountId)
WHERE $given.from <= event.at AND event.at < $given.until
RETURN event.eventId AS eventId, event.at AS at
