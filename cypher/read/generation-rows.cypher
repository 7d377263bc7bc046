// How many gangs and labels are written under a generation.
// param generation: int
// row   gangs: int
// row   labels: int
// plan  DirectedRelationshipIndexSeek on EXPOSED_IN(generation), DirectedRelationshipIndexSeek on MEMBER_OF(generation), NodeUniqueIndexSeek on Generation(number)
MATCH (shown:Generation {number: $generation})
RETURN COUNT { (shown)<-[:FOUND_IN]-(:Gang) } AS gangs,
  COUNT { MATCH ()-[member:MEMBER_OF]->() WHERE member.generation = $generation RETURN member }
  + COUNT { MATCH ()-[exposed:EXPOSED_IN]->() WHERE exposed.generation = $generation RETURN exposed } AS labels
