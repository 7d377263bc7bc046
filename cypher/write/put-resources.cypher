// Resources of a batch, in the order of kind and key, with what the batch adds to them. The mask that was recorded
// first stays. Only those whose mask is another one than the batch has are told of.
// param recording: int        number of this recording; tells what is new from what was there
// param resources: {
//         kind: string, key: string, label: string, kindCode: int, textOrder: string?, mask: string,
//         events: int, firstEventAt: epoch-ms, lastEventAt: epoch-ms
//       }[]
// row   newResources: int
// row   displays: {kind: string, key: string, display: string}[]
// plan  NodeUniqueIndexSeek on Resource(kind, key)
UNWIND $given.resources AS row
MERGE (resource:Resource {kind: row.kind, key: row.key})
ON CREATE SET resource:$(row.label), resource.kindCode = row.kindCode, resource.display = row.mask,
  resource.textOrder = row.textOrder, resource.events = row.events, resource.firstEventAt = row.firstEventAt,
  resource.lastEventAt = row.lastEventAt, resource.recordedIn = $given.recording
ON MATCH SET resource.events = resource.events + row.events,
  resource.firstEventAt = CASE WHEN row.firstEventAt < resource.firstEventAt
    THEN row.firstEventAt ELSE resource.firstEventAt END,
  resource.lastEventAt = CASE WHEN row.lastEventAt > resource.lastEventAt
    THEN row.lastEventAt ELSE resource.lastEventAt END
WITH row, resource
RETURN sum(CASE WHEN resource.recordedIn = $given.recording THEN 1 ELSE 0 END) AS newResources,
  collect(CASE WHEN resource.display <> row.mask
    THEN {kind: resource.kind, key: resource.key, display: resource.display} END) AS displays
