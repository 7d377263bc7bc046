// Marks a generation as pruned, unless it is shown: it can be read, but not shown again.
// param number: int
// row   pruned: boolean
// plan  NodeUniqueIndexSeek on Generation(number)
MATCH (generation:Generation {number: $given.number})
SET generation.pruned = generation.state <> 'PUBLISHED'
RETURN generation.pruned AS pruned
