// Forgets records of people's work that still stand as they were read.
// param records: {recordKey: string, version: int}[]
// plan  NodeUniqueIndexSeek on WorkRecord(recordKey)
UNWIND $given.records AS row
MATCH (record:WorkRecord {recordKey: row.recordKey})
WHERE record.version = row.version
DELETE record
