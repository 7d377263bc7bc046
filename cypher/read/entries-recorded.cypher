// Versions of list entries recorded at an instant or later, in no order.
// param from: epoch-ms
// row   version: int
// row   facts: map
// plan  NodeIndexSeekByRange on ListEntry(recordedAt)
MATCH (entry:ListEntry)
USING INDEX SEEK entry:ListEntry(recordedAt)
WHERE entry.recordedAt >= $given.from
RETURN entry.version AS version, entry {.*} AS facts
