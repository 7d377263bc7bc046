// Versions of all list entries that were known at an instant, in no order.
// param at: epoch-ms
// row   entryKey: string       target, list and source
// row   version: int
// row   facts: map
// plan  NodeIndexSeekByRange on ListEntry(recordedAt)
MATCH (entry:ListEntry)
USING INDEX SEEK entry:ListEntry(recordedAt)
WHERE entry.recordedAt <= $given.at
RETURN entry.entryKey AS entryKey, entry.version AS version, entry {.*} AS facts
