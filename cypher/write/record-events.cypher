// Logins, registrations and applications that are new, in columns, with the resources that they name, and what they add
// to those resources, in columns of each kind. Accounts are there already. Each resource is found once: events name it
// by its place among all that are given. The mask that was recorded first stays; a mention keeps its own where it is
// another one. Its place in its event keeps the order of the fields.
// param recording: int        number of this recording; tells what is new from what was there
// param resourceKinds: {
//         kind: string, label: string, kindCode: int, key: string[], textOrder: string?[], mask: string[],
//         events: int[], firstEventAt: epoch-ms[], lastEventAt: epoch-ms[]
//       }[]
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
// param resources: int[][]    of an event's mentions, among all resources
// param through: string[][]
// param masks: string[][]
// row   newResources: int
// plan  NodeUniqueIndexSeek on Account(accountId), NodeUniqueIndexSeek on Resource(kind, key)
CALL () {
  UNWIND $given.resourceKinds AS own
  UNWIND range(0, size(own.key) - 1) AS row
  MERGE (resource:Resource {kind: own.kind, key: own.key[row]})
  ON CREATE SET resource:$(own.label), resource.kindCode = own.kindCode, resource.display = own.mask[row],
    resource.textOrder = own.textOrder[row], resource.events = own.events[row],
    resource.firstEventAt = own.firstEventAt[row], resource.lastEventAt = own.lastEventAt[row],
    resource.recordedIn = $given.recording
  ON MATCH SET resource.events = resource.events + own.events[row],
    resource.firstEventAt = CASE WHEN own.firstEventAt[row] < resource.firstEventAt
      THEN own.firstEventAt[row] ELSE resource.firstEventAt END,
    resource.lastEventAt = CASE WHEN own.lastEventAt[row] > resource.lastEventAt
      THEN own.lastEventAt[row] ELSE resource.lastEventAt END
  RETURN collect(resource) AS found, collect(resource.display) AS displays,
    sum(CASE WHEN resource.recordedIn = $given.recording THEN 1 ELSE 0 END) AS newResources
}
CALL (found, displays) {
  UNWIND range(0, size($given.eventId) - 1) AS row
  MATCH (account:Account {accountId: $given.accountId[row]})
  USING INDEX SEEK account:Account(accountId)
  CREATE (account)-[:PERFORMED]->(event:Event:$($given.label[row]) {eventId: $given.eventId[row],
    number: $given.number[row], at: $given.at[row], receivedAt: $given.receivedAt[row],
    accountCreatedAt: $given.accountCreatedAt[row], digest: $given.digest[row], success: $given.success[row],
    flags: $given.flags[row], userAgent: $given.userAgent[row], referrerAccountId: $given.referrerAccountId[row],
    product: $given.product[row], amount: $given.amount[row], lender: $given.lender[row]})
  WITH event, found, displays, $given.resources[row] AS named, $given.through[row] AS through, $given.masks[row] AS masks
  UNWIND range(0, size(named) - 1) AS place
  WITH event, found[named[place]] AS resource, displays[named[place]] AS display, place, through[place] AS through,
    masks[place] AS mask
  CREATE (event)-[:$(through) {place: place, mask: CASE WHEN mask = display THEN null ELSE mask END}]->(resource)
}
RETURN newResources
