// Versions of the list entries of entities that were known at an instant, in no order.
// param targetTexts: string[]
// param at: epoch-ms
// row   entryKey: string       target, list and source
// row   version: int
// row   facts: map
// plan  NodeIndexSeek on ListEntry(targetText)
UNWIND $given.targetTexts AS targetText
MATCH (entry:ListEntry {targetText: targetText})
USING INDEX SEEK entry:ListEntry(targetText)
WHERE entry.recordedAt <= $given.at
RETURN entry.entryKey AS entryKey, entry.version AS version, entry {.*} AS facts
