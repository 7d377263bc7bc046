// Resources of a batch, in the order of kind and key, with what the batch adds to them, in columns of each kind. The
// mask that was recorded first stays. Only those whose mask is another one than the batch has are told of.
// param recording: int        number of this recording; tells what is new from what was there
// param kinds: {
//         kind: string, label: string, kindCode: int, key: string[], textOrder: string?[], mask: string[],
//         events: int[], firstEventAt: epoch-ms[], lastEventAt: epoch-ms[]
//       }[]
// row   newResources: int
// row   displays: {kind: string, key: string, display: string}[]
// plan  NodeUniqueIndexSeek on Resource(kind, key)
UNWIND $given.kinds AS own
UNWIND range(0, size(own.key) - 1) AS row
MERGE (resource:Resource {kind: own.kind, key: own.key[row]})
ON CREATE SET resource:$(own.label), resource.kindCode = own.kindCode, resource.display = own.mask[row],
  resource.textOrder = own.textOrder[row], resource.events = own.events[row],
  resource.firstEventAt = own.firstEventAt[row], resource.lastEventAt = own.lastEventAt[row],
  resource.recordedIn = $given.recording
ON MATCH SET resource.events = resource.events + own.events[row],
  resource.firstEventAt = CASE WHEN own.firstEventAt[row] < resource.firstEventAt
    THEN own.firstEventAt[row] ELSE resource.firstEventAt END,
  resource.lastEventAt = CASE WHEN own.lastEventAt[row] > resource.lastEventAt
    THEN own.lastEventAt[row] ELSE resource.lastEventAt END
WITH resource, own.mask[row] AS mask
RETURN sum(CASE WHEN resource.recordedIn = $given.recording THEN 1 ELSE 0 END) AS newResources,
  collect(CASE WHEN resource.display <> mask
    THEN {kind: resource.kind, key: resource.key, display: resource.display} END) AS displays
