// Steps of a generation that nobody is shown yet, with the gangs that they name.
// param generation: int
// param at: epoch-ms          as-of instant of the generation
// param steps: {place: int, step: string, gangIds: string[]}[]
// plan  NodeUniqueIndexSeek on Gang(gangId), NodeUniqueIndexSeek on LineageStep(generation, place)
UNWIND $given.steps AS row
MERGE (step:LineageStep {generation: $given.generation, place: row.place})
SET step.at = $given.at, step.step = row.step
WITH step, row
UNWIND row.gangIds AS gangId
MERGE (gang:Gang {gangId: gangId})
MERGE (step)-[:NAMES]->(gang)
