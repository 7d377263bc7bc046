// Events by recording number, in no order.
// param after: int            left out
// param through: int          the last one
// row   accountId: string
// row   label: string         label of the event's type
// row   facts: map
// row   mentions: {kind: string, key: string, through: string, place: int, mask: string}[]
// plan  NodeUniqueIndexSeekByRange on Event(number)
MATCH (event:Event)
USING INDEX SEEK event:Event(number)
WHERE $given.after < event.number AND event.number <= $given.through
MATCH (event)-[:PERFORMED|CONCERNS]-(account:Account)
RETURN account.accountId AS accountId, head([label IN labels(event) WHERE label <> 'Event']) AS label,
  event {.*} AS facts,
  [(event)-[mention]->(resource:Resource) | {kind: resource.kind, key: resource.key, through: type(mention),
    place: mention.place, mask: coalesce(mention.mask, resource.display)}] AS mentions
