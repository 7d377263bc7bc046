// How far the schema has come; no row on an empty database.
// row   version: int
// plan  NodeUniqueIndexSeek on SchemaVersion(name)
MATCH (version:SchemaVersion {name: 'gangscope'})
RETURN version.version AS version
