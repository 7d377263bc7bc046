// Takes the log for one recording: the next one waits until this transaction has ended, so numbers have no gaps and
// are visible in their order. Totals are read after the lock was taken.
// row   recordings: int      number of this recording
// row   watermark: int
// row   checksum: string      sum of the digests of all events, 32 hexadecimal digits
// row   accounts: int
// row   resources: int
// row   firstEventAt: epoch-ms?
// row   lastEventAt: epoch-ms?
// plan  NodeUniqueIndexSeek on EventLog(name)
MATCH (log:EventLog {name: 'events'})
SET log.recordings = log.recordings + 1
WITH log
RETURN log.recordings AS recordings, log.watermark AS watermark, log.checksum AS checksum,
  log.accounts AS accounts, log.resources AS resources, log.firstEventAt AS firstEventAt, log.lastEventAt AS lastEventAt
