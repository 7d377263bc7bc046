// Remembers how far the schema has come, and makes the rows that everything else locks.
// param version: int
// plan  NodeUniqueIndexSeek on EventLog(name), NodeUniqueIndexSeek on Publication(name), NodeUniqueIndexSeek on SchemaVersion(name)
MERGE (version:SchemaVersion {name: 'gangscope'})
SET version.version = $given.version
MERGE (log:EventLog {name: 'events'})
ON CREATE SET log.recordings = 0, log.watermark = 0, log.checksum = '00000000000000000000000000000000',
  log.accounts = 0, log.resources = 0
MERGE (publication:Publication {name: 'current'})
ON CREATE SET publication.sequence = 0
