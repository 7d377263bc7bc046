// Generations that are written, held ones too, newest first.
// param limit: int
// row   number: int
// row   state: string
// row   builtAt: epoch-ms
// row   publishedAt: epoch-ms?
// row   pruned: boolean
// row   head: string          JSON
// plan  NodeUniqueIndexSeekByRange on Generation(number)
MATCH (generation:Generation)
USING INDEX SEEK generation:Generation(number)
WHERE generation.number > 0 AND generation.state <> 'BUILDING'
RETURN generation.number AS number, generation.state AS state, generation.builtAt AS builtAt,
  generation.publishedAt AS publishedAt, generation.pruned AS pruned, generation.head AS head
ORDER BY generation.number DESC LIMIT $given.limit
