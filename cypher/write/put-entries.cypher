// New versions of list entries.
// param entries: {
//         entryKey: string, version: int, targetText: string, targetKind: string, targetKey: string, list: string,
//         display: string, reason: string, source: string, from: epoch-ms?, until: epoch-ms?, binding: boolean,
//         recordedAt: epoch-ms
//       }[]
// plan  none
UNWIND $given.entries AS row
CREATE (entry:ListEntry)
SET entry = row
