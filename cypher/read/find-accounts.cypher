// Accounts whose id begins with a text, by id. Those that the database would sort otherwise come second and are put
// in their places by the reader.
// param text: string
// param orderText: string     the same text as such accounts have it
// param limit: int            of each part
// row   accountId: string
// plan  NodeIndexSeekByRange on Account(textOrder), NodeUniqueIndexSeekByRange on Account(accountId)
CALL () {
  MATCH (account:Account)
  WHERE account.accountId STARTS WITH $given.text AND account.textOrder IS NULL AND account.events IS NOT NULL
  RETURN account.accountId AS accountId
  ORDER BY account.accountId LIMIT $given.limit
  UNION ALL
  MATCH (account:Account)
  WHERE account.textOrder STARTS WITH $given.orderText AND account.events IS NOT NULL
  RETURN account.accountId AS accountId
  ORDER BY account.textOrder LIMIT $given.limit
}
RETURN accountId
