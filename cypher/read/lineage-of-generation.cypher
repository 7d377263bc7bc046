// What became of gangs in a generation, in the order of its run.
// param generation: int
// row   step: string          JSON
// plan  NodeUniqueIndexSeek on LineageStep(generation, place)
MATCH (taken:LineageStep)
USING INDEX SEEK taken:LineageStep(generation, place)
WHERE taken.generation = $given.generation AND taken.place >= 0
RETURN taken.step AS step
ORDER BY taken.place
