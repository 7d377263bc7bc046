// Resources of a kind, by key as the database sorts it.
// param kind: string
// param after: string         key after which to begin
// param limit: int
// row   key: string
// plan  NodeUniqueIndexSeek on Resource(kind, key)
MATCH (resource:Resource)
USING INDEX SEEK resource:Resource(kind, key)
WHERE resource.kind = $given.kind AND resource.key > $given.after
RETURN resource.key AS key
ORDER BY resource.key LIMIT $given.limit
