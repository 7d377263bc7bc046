// Accounts that have events, by id as the database sorts it.
// param after: string         id after which to begin
// param limit: int
// row   key: string
// plan  NodeUniqueIndexSeekByRange on Account(accountId)
MATCH (account:Account)
USING INDEX SEEK account:Account(accountId)
WHERE account.accountId > $given.after AND account.events IS NOT NULL
RETURN account.accountId AS key
ORDER BY account.accountId LIMIT $given.limit
