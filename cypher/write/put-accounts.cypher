// Accounts of a batch, in the order of their ids, with what the batch adds to them. An account that only others name
// has no events and counts as unknown. Each parameter is a column: the same values as one map a row take five times as
// long to be read.
// param accountId: string[]
// param textOrder: string?[]
// param events: int[]
// param createdAt: epoch-ms?[]
// param firstEventAt: epoch-ms?[]
// param lastEventAt: epoch-ms?[]
// row   newAccounts: int      accounts that had no event before
// plan  NodeUniqueIndexSeek on Account(accountId)
UNWIND range(0, size($given.accountId) - 1) AS row
MERGE (account:Account {accountId: $given.accountId[row]})
ON CREATE SET account.textOrder = $given.textOrder[row]
WITH account, $given.events[row] AS events, $given.createdAt[row] AS createdAt,
  $given.firstEventAt[row] AS firstEventAt, $given.lastEventAt[row] AS lastEventAt
WITH *, account.events IS NULL AND events > 0 AS fresh
SET account.events = CASE WHEN events = 0 THEN account.events ELSE coalesce(account.events, 0) + events END,
  account.createdAt = CASE WHEN account.createdAt IS NULL OR createdAt < account.createdAt
    THEN createdAt ELSE account.createdAt END,
  account.firstEventAt = CASE WHEN account.firstEventAt IS NULL OR firstEventAt < account.firstEventAt
    THEN firstEventAt ELSE account.firstEventAt END,
  account.lastEventAt = CASE WHEN account.lastEventAt IS NULL OR lastEventAt > account.lastEventAt
    THEN lastEventAt ELSE account.lastEventAt END
RETURN sum(CASE WHEN fresh THEN 1 ELSE 0 END) AS newAccounts
