// Events that name a resource inside a window, each once: the latest first, of equal times the last account first.
// param kind: string
// param key: string
// param from: epoch-ms        included
// param until: epoch-ms       left out
// param limit: int
// row   accountId: string
// row   at: epoch-ms
// plan  NodeUniqueIndexSeek on Resource(kind, key)
MATCH (resource:Resource {kind: $given.kind, key: $given.key})<--(event)<-[:PERFORMED]-(account:Account)
USING INDEX SEEK resource:Resource(kind, key)
WHERE $given.from <= event.at AND event.at < $given.until
WITH DISTINCT account, event
RETURN account.accountId AS accountId, event.at AS at
ORDER BY event.at DESC, coalesce(account.textOrder, account.accountId) DESC LIMIT $given.limit
