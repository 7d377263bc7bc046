// Verdicts on accounts and gangs, in no order.
// param targetTexts: string[]
// row   targetText: string
// row   facts: map
// plan  NodeIndexSeek on Verdict(targetText)
UNWIND $given.targetTexts AS targetText
MATCH (verdict:Verdict {targetText: targetText})
USING INDEX SEEK verdict:Verdict(targetText)
RETURN verdict.targetText AS targetText, verdict {.*} AS facts
