// A generation that nobody is shown yet; locked until the transaction ends. One of that number that was left
// unfinished says of which draft it is and how many of its rows are written.
// param number: int
// param head: string          JSON
// row   state: string
// row   draft: string?        digest of the draft it is made of
// row   written: int          rows of the draft that are written
// plan  NodeUniqueIndexSeek on Generation(number)
MERGE (generation:Generation {number: $given.number})
ON CREATE SET generation.state = 'BUILDING', generation.written = 0
SET generation.head = $given.head
WITH generation
RETURN generation.state AS state, generation.draft AS draft, generation.written AS written
