// Verdicts by their ids, in no order.
// param verdictIds: string[]
// row   facts: map
// plan  NodeUniqueIndexSeek on Verdict(verdictId)
UNWIND $given.verdictIds AS verdictId
MATCH (verdict:Verdict {verdictId: verdictId})
USING INDEX SEEK verdict:Verdict(verdictId)
RETURN verdict {.*} AS facts
