// Moves the publication to a generation and remembers the move. The one that was shown retires. A clock that was set
// back does not make two generations shown at one instant.
// param number: int
// param now: epoch-ms
// param actor: string
// param reason: string?       null for a run that passed the gate
// row   sequence: int
// plan  NodeUniqueIndexSeek on Generation(number), NodeUniqueIndexSeek on Publication(name), NodeUniqueIndexSeek on PublicationMove(sequence)
MATCH (publication:Publication {name: 'current'})
SET publication.sequence = publication.sequence + 1
WITH publication
OPTIONAL MATCH (last:PublicationMove {sequence: publication.sequence - 1})
WITH publication, CASE WHEN last.at > $given.now THEN last.at ELSE $given.now END AS at
OPTIONAL MATCH (publication)-[shows:SHOWS]->(before:Generation)
DELETE shows
SET before.state = 'RETIRED'
WITH publication, at
MATCH (generation:Generation {number: $given.number})
SET generation.state = 'PUBLISHED', generation.publishedAt = coalesce(generation.publishedAt, at)
CREATE (publication)-[:SHOWS]->(generation)
CREATE (move:PublicationMove {sequence: publication.sequence})
SET move.generation = $given.number, move.at = at, move.actor = $given.actor, move.reason = $given.reason
RETURN publication.sequence AS sequence
