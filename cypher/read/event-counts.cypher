// How many events of each kind accounts have in each bucket of a window, in no order. An event is not named as one, or a
// planner would look through the times of all while there are few.
// param accountIds: string[]
// param from: epoch-ms        included
// param until: epoch-ms       left out
// param bucketMs: int         length of a bucket, milliseconds
// row   bucket: int           from 0 on
// row   label: string         of the kind of event
// row   events: int
// plan  NodeUniqueIndexSeek on Account(accountId)
UNWIND $given.accountIds AS accountId
MATCH (account:Account {accountId: accountId})-[:PERFORMED|CONCERNS]-(event)
USING INDEX SEEK account:Account(accountId)
WHERE $given.from <= event.at AND event.at < $given.until
WITH (event.at - $given.from) / $given.bucketMs AS bucket,
  head([label IN labels(event) WHERE label <> 'Event']) AS label
RETURN bucket, label, count(*) AS events
