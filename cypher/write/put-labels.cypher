// Labels in a generation that nobody is shown yet, in columns. Nothing is looked up: a label knows its account and gang
// by their ids.
// param generation: int
// param accountId: string[]
// param gangId: string?[]
// param role: string?[]
// param strength: float[]
// param cell: int?[]
// param second: string?[]     JSON
// param level: string?[]
// param score: float[]
// param reasons: string[]     JSON
// plan  none
UNWIND range(0, size($given.accountId) - 1) AS row
CREATE (:Label {generation: $given.generation, accountId: $given.accountId[row], gangId: $given.gangId[row],
  role: $given.role[row], strength: $given.strength[row], cell: $given.cell[row], second: $given.second[row],
  level: $given.level[row], score: $given.score[row], reasons: $given.reasons[row]})
