// What may be shown of resources that are known, in no order.
// param resources: {kind: string, key: string}[]
// row   kind: string
// row   key: string
// row   display: string
// plan  NodeUniqueIndexSeek on Resource(kind, key)
UNWIND $given.resources AS row
MATCH (resource:Resource {kind: row.kind, key: row.key})
USING INDEX SEEK resource:Resource(kind, key)
RETURN resource.kind AS kind, resource.key AS key, resource.display AS display
