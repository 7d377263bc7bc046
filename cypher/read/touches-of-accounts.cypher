// What accounts touched inside a window, each resource once an account, in no order.
// param accountIds: string[]
// param from: epoch-ms        included
// param until: epoch-ms       left out
// param kinds: string[]       of resources
// row   accountId: string
// row   touches: {kind: string, key: string, display: string, events: int, firstAt: epoch-ms, lastAt: epoch-ms}[]
// plan  NodeUniqueIndexSeek on Account(accountId)
UNWIND $given.accountIds AS accountId
MATCH (account:Account {accountId: accountId})-[:PERFORMED]->(event)
USING INDEX SEEK account:Account(accountId)
WHERE $given.from <= event.at AND event.at < $given.until
MATCH (event)-->(resource:Resource)
WHERE resource.kind IN $given.kinds
WITH DISTINCT account, event, resource
WITH account, resource, count(event) AS events, min(event.at) AS firstAt, max(event.at) AS lastAt
RETURN account.accountId AS accountId, collect({kind: resource.kind, key: resource.key, display: resource.display,
  events: events, firstAt: firstAt, lastAt: lastAt}) AS touches
