// Ends a verdict.
// param verdictId: string
// param at: epoch-ms
// param by: string
// param reason: string
// param endedAt: epoch-ms     when the withdrawal was recorded
// plan  NodeUniqueIndexSeek on Verdict(verdictId)
MATCH (verdict:Verdict {verdictId: $given.verdictId})
SET verdict.withdrawnAt = $given.at, verdict.withdrawnBy = $given.by, verdict.withdrawnReason = $given.reason,
  verdict.endedAt = $given.endedAt
