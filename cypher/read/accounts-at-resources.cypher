// Distinct accounts of resources inside a window. Of a resource with more than `most` they are counted, not listed.
// param resources: {kind: string, key: string, most: int}[]
// param from: epoch-ms        included
// param until: epoch-ms       left out
// row   kind: string
// row   key: string
// row   accounts: int
// row   accountIds: string[]  in no order
// plan  NodeUniqueIndexSeek on Resource(kind, key)
UNWIND $given.resources AS row
MATCH (resource:Resource {kind: row.kind, key: row.key})<--(event)<-[:PERFORMED]-(account:Account)
USING INDEX SEEK resource:Resource(kind, key)
WHERE $given.from <= event.at AND event.at < $given.until
WITH resource, row.most AS most, collect(DISTINCT account) AS found
RETURN resource.kind AS kind, resource.key AS key, size(found) AS accounts,
  CASE WHEN size(found) <= most THEN [account IN found | account.accountId] ELSE [] END AS accountIds
