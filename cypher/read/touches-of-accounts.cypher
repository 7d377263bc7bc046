// Accounts that have events, with what they touched inside a window, each resource once an account, in no order.
// param accountIds: string[]
// param from: epoch-ms        included
// param until: epoch-ms       left out
// param kinds: string[]       of resources
// row   accountId: string
// row   touches: {kind: string, key: string, events: int, firstAt: epoch-ms, lastAt: epoch-ms}[]
// plan  NodeUniqueIndexSeek on Account(accountId)
UNWIND $given.accountIds AS accountId
MATCH (account:Account {accountId: accountId})
USING INDEX SEEK account:Account(accountId)
WHERE account.events IS NOT NULL
CALL (account) {
  MATCH (account)-[:PERFORMED]->(event)
  WHERE $given.from <= event.at AND event.at < $given.until
  MATCH (event)-->(resource:Resource)
  WHERE resource.kind IN $given.kinds
  WITH DISTINCT event, resource
  WITH resource, count(event) AS events, min(event.at) AS firstAt, max(event.at) AS lastAt
  RETURN collect({kind: resource.kind, key: resource.key, events: events, firstAt: firstAt, lastAt: lastAt}) AS touches
}
RETURN account.accountId AS accountId, touches
