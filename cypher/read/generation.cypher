// One generation that is written; no row where it is not.
// param number: int
// row   number: int
// row   state: string
// row   builtAt: epoch-ms
// row   publishedAt: epoch-ms?
// row   pruned: boolean
// row   head: string          JSON
// plan  NodeUniqueIndexSeek on Generation(number)
MATCH (generation:Generation {number: $given.number})
WHERE generation.state <> 'BUILDING'
RETURN generation.number AS number, generation.state AS state, generation.builtAt AS builtAt,
  generation.publishedAt AS publishedAt, generation.pruned AS pruned, generation.head AS head
