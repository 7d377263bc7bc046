// Gangs of a generation that nobody is shown yet.
// param generation: int
// param gangs: {gangId: string, gang: string, evidence: string?, level: string?, score: float, size: int}[]
// plan  NodeUniqueIndexSeek on Gang(gangId), NodeUniqueIndexSeek on Generation(number)
MATCH (generation:Generation {number: $given.generation})
UNWIND $given.gangs AS row
MERGE (gang:Gang {gangId: row.gangId})
MERGE (gang)-[found:FOUND_IN]->(generation)
SET found.gang = row.gang, found.evidence = row.evidence, found.level = row.level, found.score = row.score,
  found.size = row.size
