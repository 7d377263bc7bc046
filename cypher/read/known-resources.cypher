// Resources with the number of their distinct accounts over all time, in no order.
// param resources: {kind: string, key: string}[]
// row   kind: string
// row   key: string
// row   display: string
// row   firstEventAt: epoch-ms
// row   lastEventAt: epoch-ms
// row   events: int
// row   accounts: int
// plan  NodeUniqueIndexSeek on Resource(kind, key)
UNWIND $given.resources AS row
MATCH (resource:Resource {kind: row.kind, key: row.key})
USING INDEX SEEK resource:Resource(kind, key)
RETURN resource.kind AS kind, resource.key AS key, resource.display AS display,
  resource.firstEventAt AS firstEventAt, resource.lastEventAt AS lastEventAt, resource.events AS events,
  COUNT { MATCH (resource)<--(:Event)<-[:PERFORMED]-(account:Account) RETURN DISTINCT account } AS accounts
