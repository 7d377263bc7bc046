// Moves of the publication made by an instant, newest first.
// param by: epoch-ms          last instant looked at, included
// param limit: int
// row   sequence: int
// row   generation: int
// row   at: epoch-ms
// row   actor: string
// row   reason: string?       null for a run that passed the gate
// plan  NodeUniqueIndexSeekByRange on PublicationMove(sequence)
MATCH (move:PublicationMove)
USING INDEX SEEK move:PublicationMove(sequence)
WHERE move.sequence > 0 AND move.at <= $given.by
RETURN move.sequence AS sequence, move.generation AS generation, move.at AS at, move.actor AS actor,
  move.reason AS reason
ORDER BY move.sequence DESC LIMIT $given.limit
