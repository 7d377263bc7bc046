// Ties of a window, earliest first.
// param from: epoch-ms        included
// param until: epoch-ms       left out
// param through: int          last recording number that counts
// param limit: int
// row   accountId: string
// row   facts: map
// plan  NodeIndexSeekByRange on Tie(at)
MATCH (tie:Tie)
USING INDEX SEEK tie:Tie(at)
WHERE $given.from <= tie.at AND tie.at < $given.until AND tie.number <= $given.through
WITH tie ORDER BY tie.at LIMIT $given.limit
MATCH (account:Account)-[:PERFORMED]->(tie)
RETURN account.accountId AS accountId, tie {.*} AS facts
