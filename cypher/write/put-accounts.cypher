// Accounts of a batch, in the order of their ids, with what the batch adds to them. An account that only others name
// has no events and counts as unknown.
// param accounts: {
//         accountId: string, textOrder: string?, events: int,
//         createdAt: epoch-ms?, firstEventAt: epoch-ms?, lastEventAt: epoch-ms?
//       }[]
// row   newAccounts: int      accounts that had no event before
// plan  NodeUniqueIndexSeek on Account(accountId)
UNWIND $given.accounts AS row
MERGE (account:Account {accountId: row.accountId})
ON CREATE SET account.textOrder = row.textOrder
WITH row, account, account.events IS NULL AND row.events > 0 AS fresh
SET account.events = CASE WHEN row.events = 0 THEN account.events ELSE coalesce(account.events, 0) + row.events END,
  account.createdAt = CASE WHEN account.createdAt IS NULL OR row.createdAt < account.createdAt
    THEN row.createdAt ELSE account.createdAt END,
  account.firstEventAt = CASE WHEN account.firstEventAt IS NULL OR row.firstEventAt < account.firstEventAt
    THEN row.firstEventAt ELSE account.firstEventAt END,
  account.lastEventAt = CASE WHEN account.lastEventAt IS NULL OR row.lastEventAt > account.lastEventAt
    THEN row.lastEventAt ELSE account.lastEventAt END
RETURN sum(CASE WHEN fresh THEN 1 ELSE 0 END) AS newAccounts
