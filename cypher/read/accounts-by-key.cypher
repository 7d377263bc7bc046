// Accounts that may have events in a window, by id as the database sorts it.
// param after: string         id after which to begin
// param from: epoch-ms        included
// param until: epoch-ms       left out
// param limit: int
// row   accountId: string
// plan  NodeUniqueIndexSeekByRange on Account(accountId)
MATCH (account:Account)
USING INDEX SEEK account:Account(accountId)
WHERE account.accountId > $given.after AND account.firstEventAt < $given.until AND $given.from <= account.lastEventAt
RETURN account.accountId AS accountId
ORDER BY account.accountId LIMIT $given.limit
