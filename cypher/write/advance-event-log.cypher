// Ends a recording: totals over all events, the batch included.
// param watermark: int
// param checksum: string      sum of the digests of all events, 32 hexadecimal digits
// param accounts: int
// param resources: int
// param firstEventAt: epoch-ms?
// param lastEventAt: epoch-ms?
// plan  NodeUniqueIndexSeek on EventLog(name)
MATCH (log:EventLog {name: 'events'})
SET log.watermark = $given.watermark, log.checksum = $given.checksum, log.accounts = $given.accounts,
  log.resources = $given.resources, log.firstEventAt = $given.firstEventAt, log.lastEventAt = $given.lastEventAt
