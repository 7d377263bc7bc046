// All versions of list entries, in no order.
// param entryKeys: string[]
// row   entryKey: string       target, list and source
// row   version: int
// row   facts: map
// plan  NodeUniqueIndexSeek on ListEntry(entryKey, version)
UNWIND $given.entryKeys AS entryKey
MATCH (entry:ListEntry {entryKey: entryKey})
USING INDEX SEEK entry:ListEntry(entryKey, version)
WHERE entry.version >= 0
RETURN entry.entryKey AS entryKey, entry.version AS version, entry {.*} AS facts
