// Verdicts that are new.
// param verdicts: {
//         verdictId: string, targetText: string, targetKind: string, targetKey: string, verdict: string,
//         reason: string, author: string, at: epoch-ms, generation: int, recordedAt: epoch-ms
//       }[]
// plan  none
UNWIND $given.verdicts AS row
CREATE (verdict:Verdict)
SET verdict = row
