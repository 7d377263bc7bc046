// Resources of a kind with many distinct accounts in a window, most accounts first, then by key.
// param kind: string
// param from: epoch-ms        included
// param until: epoch-ms       left out
// param leastAccounts: int
// param limit: int
// row   key: string
// row   accounts: int
// plan  NodeIndexSeekByRange on Event(at)
MATCH (event:Event)
USING INDEX SEEK event:Event(at)
WHERE $given.from <= event.at AND event.at < $given.until
MATCH (account:Account)-[:PERFORMED]->(event)-->(resource:Resource)
WHERE resource.kind = $given.kind
WITH resource, count(DISTINCT account) AS accounts
WHERE accounts >= $given.leastAccounts
RETURN resource.key AS key, accounts AS accounts
ORDER BY accounts DESC, coalesce(resource.textOrder, resource.key) LIMIT $given.limit
