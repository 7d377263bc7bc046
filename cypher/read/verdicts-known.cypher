// Verdicts that were given and recorded by an instant, in no order.
// param asOf: epoch-ms
// row   facts: map
// plan  NodeIndexSeekByRange on Verdict(recordedAt)
MATCH (verdict:Verdict)
USING INDEX SEEK verdict:Verdict(recordedAt)
WHERE verdict.recordedAt <= $given.asOf AND verdict.at <= $given.asOf
RETURN verdict {.*} AS facts
