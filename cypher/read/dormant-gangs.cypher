// Gangs that a generation did not find but may revive, in no order.
// param generation: int
// row   gangId: string
// row   core: string[]
// row   missed: int
// plan  NodeUniqueIndexSeek on Generation(number)
MATCH (:Generation {number: $given.generation})<-[dormant:DORMANT_IN]-(gang:Gang)
RETURN gang.gangId AS gangId, dormant.core AS core, dormant.missed AS missed
