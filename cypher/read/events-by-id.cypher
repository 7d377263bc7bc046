// Events by their ids, in no order.
// param eventIds: string[]
// row   accountId: string
// row   label: string         label of the event's type
// row   facts: map
// row   mentions: {kind: string, key: string, through: string, place: int, mask: string}[]
// plan  NodeUniqueIndexSeek on Event(eventId)
UNWIND $given.eventIds AS eventId
MATCH (event:Event {eventId: eventId})
USING INDEX SEEK event:Event(eventId)
MATCH (event)-[:PERFORMED|CONCERNS]-(account:Account)
RETURN account.accountId AS accountId, head([label IN labels(event) WHERE label <> 'Event']) AS label,
  event {.*} AS facts,
  [(event)-[mention]->(resource:Resource) | {kind: resource.kind, key: resource.key, through: type(mention),
    place: mention.place, mask: coalesce(mention.mask, resource.display)}] AS mentions
