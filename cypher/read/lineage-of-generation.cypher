// What became of gangs in a generation, in the order of its run.
// param generation: int
// row   step: string          JSON
// plan  NodeUniqueIndexSeekByRange on LineageStep(generation, place)
MATCH (step:LineageStep)
USING INDEX SEEK step:LineageStep(generation, place)
WHERE step.generation = $generation AND step.place >= 0
RETURN step.step AS step
ORDER BY step.place
