// All records of people's work of one kind, in no order.
// param kind: string
// row   kind: string
// row   id: string
// row   belongsTo: string
// row   version: int
// row   text: string
// plan  NodeIndexSeek on WorkRecord(kind)
MATCH (record:WorkRecord {kind: $given.kind})
USING INDEX SEEK record:WorkRecord(kind)
RETURN record.kind AS kind, record.id AS id, record.belongsTo AS belongsTo, record.version AS version,
  record.text AS text
