// A generation is written: from now on it has its number and is kept. Nobody is shown it yet.
// param number: int
// param builtAt: epoch-ms
// plan  NodeUniqueIndexSeek on Generation(number)
MATCH (generation:Generation {number: $given.number})
SET generation.state = 'HELD', generation.builtAt = $given.builtAt,
  generation.pruned = false, generation.publishedAt = null
