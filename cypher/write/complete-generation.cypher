// Completes a generation that was written before generations could be held, with the move that showed it.
// param number: int
// param head: string          JSON
// param at: epoch-ms
// plan  NodeUniqueIndexSeek on Generation(number), NodeUniqueIndexSeek on PublicationMove(sequence)
MATCH (generation:Generation {number: $number})
SET generation.head = $head, generation.builtAt = $at, generation.pruned = false
MERGE (move:PublicationMove {sequence: $number})
SET move.generation = $number, move.at = $at, move.actor = 'refresh'
