// Remembers how many rows of a draft are written, in the transaction that wrote them.
// param number: int
// param draft: string         digest of the draft
// param written: int
// plan  NodeUniqueIndexSeek on Generation(number)
MATCH (generation:Generation {number: $given.number})
SET generation.draft = $given.draft, generation.written = $given.written
