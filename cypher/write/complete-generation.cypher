// Completes a generation that was written before generations could be held, with the move that showed it.
// param number: int
// param head: string          JSON
// param at: epoch-ms
// plan  NodeUniqueIndexSeek on Generation(number), NodeUniqueIndexSeek on PublicationMove(sequence)
MATCH (generation:Generation {number: $given.number})
SET generation.head = $given.head, generation.builtAt = $given.at, generation.pruned = false
MERGE (move:PublicationMove {sequence: $given.number})
SET move.generation = $given.number, move.at = $given.at, move.actor = 'refresh'
