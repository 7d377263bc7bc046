// Moves the publication to a generation. The one that was shown retires.
// param number: int
// param publishedAt: epoch-ms
// row   sequence: int
// plan  NodeUniqueIndexSeek on Generation(number), NodeUniqueIndexSeek on Publication(name)
MATCH (generation:Generation {number: $number})
SET generation.state = 'PUBLISHED', generation.publishedAt = $publishedAt
WITH generation
MATCH (publication:Publication {name: 'current'})
SET publication.sequence = publication.sequence + 1
WITH publication, generation
OPTIONAL MATCH (publication)-[shows:SHOWS]->(before:Generation)
DELETE shows
SET before.state = 'RETIRED'
CREATE (publication)-[:SHOWS]->(generation)
RETURN publication.sequence AS sequence
