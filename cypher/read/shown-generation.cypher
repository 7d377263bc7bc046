// Where the publication points; no row before the first generation.
// row   sequence: int
// row   number: int
// row   state: string
// row   builtAt: epoch-ms
// row   publishedAt: epoch-ms?
// row   pruned: boolean
// row   head: string          JSON
// plan  NodeUniqueIndexSeek on Publication(name)
MATCH (publication:Publication {name: 'current'})-[:SHOWS]->(generation:Generation)
RETURN publication.sequence AS sequence, generation.number AS number, generation.state AS state,
  generation.builtAt AS builtAt, generation.publishedAt AS publishedAt, generation.pruned AS pruned,
  generation.head AS head
