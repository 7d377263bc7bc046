// Logins, registrations and applications that are new, in columns, with the resources that they name. Accounts and
// resources are there already; a mention's place in its event keeps the order of the fields.
// param label: string[]
// param accountId: string[]
// param eventId: string[]
// param number: int[]
// param at: epoch-ms[]
// param receivedAt: epoch-ms[]
// param accountCreatedAt: epoch-ms?[]
// param digest: string[]
// param success: boolean?[]
// param flags: string[]?[]
// param userAgent: string?[]
// param referrerAccountId: string?[]
// param product: string?[]
// param amount: string?[]
// param lender: string?[]
// param kinds: string[][]     of an event's mentions
// param keys: string[][]
// param through: string[][]
// param masks: string?[][]
// plan  NodeUniqueIndexSeek on Account(accountId), NodeUniqueIndexSeek on Resource(kind, key)
UNWIND range(0, size($given.eventId) - 1) AS row
MATCH (account:Account {accountId: $given.accountId[row]})
USING INDEX SEEK account:Account(accountId)
CREATE (account)-[:PERFORMED]->(event:Event:$($given.label[row]) {eventId: $given.eventId[row],
  number: $given.number[row], at: $given.at[row], receivedAt: $given.receivedAt[row],
  accountCreatedAt: $given.accountCreatedAt[row], digest: $given.digest[row], success: $given.success[row],
  flags: $given.flags[row], userAgent: $given.userAgent[row], referrerAccountId: $given.referrerAccountId[row],
  product: $given.product[row], amount: $given.amount[row], lender: $given.lender[row]})
WITH event, $given.kinds[row] AS kinds, $given.keys[row] AS keys, $given.through[row] AS through,
  $given.masks[row] AS masks
UNWIND range(0, size(keys) - 1) AS place
MATCH (resource:Resource {kind: kinds[place], key: keys[place]})
USING INDEX SEEK resource:Resource(kind, key)
CREATE (event)-[:$(through[place]) {place: place, mask: masks[place]}]->(resource)
