// How far events are recorded, and totals over all of them.
// row   watermark: int
// row   checksum: string      sum of the digests of all events, 32 hexadecimal digits
// row   accounts: int
// row   resources: int
// row   firstEventAt: epoch-ms?
// row   lastEventAt: epoch-ms?
// plan  NodeUniqueIndexSeek on EventLog(name)
MATCH (log:EventLog {name: 'events'})
RETURN log.watermark AS watermark, log.checksum AS checksum, log.accounts AS accounts, log.resources AS resources,
  log.firstEventAt AS firstEventAt, log.lastEventAt AS lastEventAt
