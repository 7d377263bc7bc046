// Resources of a batch, in the order of kind and key, with what the batch adds to them. The mask that was recorded
// first stays.
// param resources: {
//         kind: string, key: string, label: string, kindCode: int, textOrder: string?, mask: string,
//         events: int, firstEventAt: epoch-ms, lastEventAt: epoch-ms
//       }[]
// row   kind: string
// row   key: string
// row   display: string       as it was recorded first
// row   fresh: boolean        was not there before
// plan  NodeUniqueIndexSeek on Resource(kind, key)
UNWIND $resources AS row
MERGE (resource:Resource {kind: row.kind, key: row.key})
ON CREATE SET resource:$(row.label), resource.kindCode = row.kindCode, resource.display = row.mask,
  resource.textOrder = row.textOrder
WITH row, resource, resource.events IS NULL AS fresh
SET resource.events = coalesce(resource.events, 0) + row.events,
  resource.firstEventAt = CASE WHEN resource.firstEventAt IS NULL OR row.firstEventAt < resource.firstEventAt
    THEN row.firstEventAt ELSE resource.firstEventAt END,
  resource.lastEventAt = CASE WHEN resource.lastEventAt IS NULL OR row.lastEventAt > resource.lastEventAt
    THEN row.lastEventAt ELSE resource.lastEventAt END
RETURN resource.kind AS kind, resource.key AS key, resource.display AS display, fresh AS fresh
