// Records of people's work, each in the place of the one before it.
// param records: {recordKey: string, kind: string, id: string, belongsTo: string, version: int, text: string}[]
// plan  NodeUniqueIndexSeek on WorkRecord(recordKey)
UNWIND $given.records AS row
MERGE (record:WorkRecord {recordKey: row.recordKey})
SET record = row
