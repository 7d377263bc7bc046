// All gangs of one generation, in no order.
// param generation: int
// row   gang: string          JSON
// plan  NodeUniqueIndexSeek on Generation(number)
MATCH (:Generation {number: $given.generation})<-[found:FOUND_IN]-(:Gang)
RETURN found.gang AS gang
