// Generations that were shown, newest first.
// param limit: int
// row   number: int
// row   state: string
// row   publishedAt: epoch-ms
// row   head: string          JSON
// plan  NodeUniqueIndexSeekByRange on Generation(number)
MATCH (generation:Generation)
USING INDEX SEEK generation:Generation(number)
WHERE generation.number > 0 AND generation.state <> 'BUILDING'
RETURN generation.number AS number, generation.state AS state, generation.publishedAt AS publishedAt,
  generation.head AS head
ORDER BY generation.number DESC LIMIT $limit
