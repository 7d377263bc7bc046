// Outcomes by the instant at which they became known, earliest first.
// param from: epoch-ms        included
// param until: epoch-ms       left out
// param through: int          last recording number that counts
// param limit: int
// row   accountId: string
// row   facts: map
// plan  NodeIndexSeekByRange on Outcome(knownAt)
MATCH (outcome:Outcome)
USING INDEX SEEK outcome:Outcome(knownAt)
WHERE $given.from <= outcome.knownAt AND outcome.knownAt < $given.until AND outcome.number <= $given.through
WITH outcome ORDER BY outcome.knownAt LIMIT $given.limit
MATCH (outcome)-[:CONCERNS]->(account:Account)
RETURN account.accountId AS accountId, outcome {.*} AS facts
