// Generations written before generations could be held: each was shown once, in the order of the numbers.
// row   number: int
// row   publishedAt: epoch-ms
// row   head: string          JSON
// plan  NodeUniqueIndexSeekByRange on Generation(number)
MATCH (generation:Generation)
USING INDEX SEEK generation:Generation(number)
WHERE generation.number > 0 AND generation.state <> 'BUILDING' AND generation.builtAt IS NULL
RETURN generation.number AS number, generation.publishedAt AS publishedAt, generation.head AS head
ORDER BY generation.number
