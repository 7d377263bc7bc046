// What the events up to a recording number say of accounts, in no order. Compared by its difference, because a planner
// would range over all numbers while there are few.
// param accountIds: string[]
// param through: int          last recording number that counts
// row   accountId: string
// row   createdAt: epoch-ms?
// row   firstEventAt: epoch-ms
// plan  NodeUniqueIndexSeek on Account(accountId)
UNWIND $given.accountIds AS accountId
MATCH (account:Account {accountId: accountId})-[:PERFORMED|CONCERNS]-(event:Event)
USING INDEX SEEK account:Account(accountId)
WHERE event.number - $given.through <= 0
RETURN accountId, min(event.accountCreatedAt) AS createdAt, min(event.at) AS firstEventAt
