// Records of people's work that belong to something, in no order.
// param groups: string[]     kind and group
// row   kind: string
// row   id: string
// row   belongsTo: string
// row   version: int
// row   text: string
// plan  NodeIndexSeek on WorkRecord(belongsTo)
UNWIND $given.groups AS belongsTo
MATCH (record:WorkRecord {belongsTo: belongsTo})
USING INDEX SEEK record:WorkRecord(belongsTo)
RETURN record.kind AS kind, record.id AS id, record.belongsTo AS belongsTo, record.version AS version,
  record.text AS text
