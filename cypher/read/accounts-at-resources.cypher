// Resources that are known, with their distinct accounts inside a window. Of a resource with more than `most` they are
// counted, not listed.
// param resources: {kind: string, key: string, most: int}[]
// param from: epoch-ms        included
// param until: epoch-ms       left out
// row   kind: string
// row   key: string
// row   display: string
// row   accounts: int
// row   accountIds: string[]  in no order
// plan  NodeUniqueIndexSeek on Resource(kind, key)
UNWIND $given.resources AS row
MATCH (resource:Resource {kind: row.kind, key: row.key})
USING INDEX SEEK resource:Resource(kind, key)
CALL (resource) {
  MATCH (resource)<--(event)<-[:PERFORMED]-(account:Account)
  WHERE $given.from <= event.at AND event.at < $given.until
  RETURN collect(DISTINCT account) AS found
}
RETURN resource.kind AS kind, resource.key AS key, resource.display AS display, size(found) AS accounts,
  CASE WHEN size(found) <= row.most THEN [account IN found | account.accountId] ELSE [] END AS accountIds
