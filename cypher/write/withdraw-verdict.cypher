// Ends a verdict.
// param verdictId: string
// param at: epoch-ms
// param by: string
// param reason: string
// param endedAt: epoch-ms     when the withdrawal was recorded
// plan  NodeUniqueIndexSeek on Verdict(verdictId)
MATCH (verdict:Verdict {verdictId: $verdictId})
SET verdict.withdrawnAt = $at, verdict.withdrawnBy = $by, verdict.withdrawnReason = $reason,
  verdict.endedAt = $endedAt
