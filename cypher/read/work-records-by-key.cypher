// Records of people's work by kind and id, in no order.
// param recordKeys: string[]
// row   kind: string
// row   id: string
// row   belongsTo: string
// row   version: int
// row   text: string
// plan  NodeUniqueIndexSeek on WorkRecord(recordKey)
UNWIND $given.recordKeys AS recordKey
MATCH (record:WorkRecord {recordKey: recordKey})
USING INDEX SEEK record:WorkRecord(recordKey)
RETURN record.kind AS kind, record.id AS id, record.belongsTo AS belongsTo, record.version AS version,
  record.text AS text
