// Accounts that have events, in no order.
// param accountIds: string[]
// row   accountId: string
// row   createdAt: epoch-ms?
// row   firstEventAt: epoch-ms
// row   lastEventAt: epoch-ms
// row   events: int
// plan  NodeUniqueIndexSeek on Account(accountId)
UNWIND $given.accountIds AS accountId
MATCH (account:Account {accountId: accountId})
USING INDEX SEEK account:Account(accountId)
WHERE account.events IS NOT NULL
RETURN account.accountId AS accountId, account.createdAt AS createdAt, account.firstEventAt AS firstEventAt,
  account.lastEventAt AS lastEventAt, account.events AS events
