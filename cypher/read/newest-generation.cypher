// Highest number given to a generation that is written; no row before the first one.
// row   number: int
// plan  NodeUniqueIndexSeekByRange on Generation(number)
MATCH (generation:Generation)
USING INDEX SEEK generation:Generation(number)
WHERE generation.number > 0 AND generation.state <> 'BUILDING'
WITH max(generation.number) AS number
WHERE number IS NOT NULL
RETURN number AS number
