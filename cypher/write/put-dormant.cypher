// Gangs that a generation did not find but may revive.
// param generation: int
// param gangs: {gangId: string, core: string[], missed: int}[]
// plan  NodeUniqueIndexSeek on Gang(gangId), NodeUniqueIndexSeek on Generation(number)
MATCH (generation:Generation {number: $given.generation})
UNWIND $given.gangs AS row
MERGE (gang:Gang {gangId: row.gangId})
MERGE (gang)-[dormant:DORMANT_IN]->(generation)
SET dormant.core = row.core, dormant.missed = row.missed
