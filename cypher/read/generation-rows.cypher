// How many rows of each table are written under a generation.
// param generation: int
// row   gangs: int
// row   labels: int
// row   steps: int
// row   dormant: int
// row   communities: int       rows of them
// plan  NodeUniqueIndexSeek on CommunityPart(generation, place), NodeUniqueIndexSeek on Generation(number), NodeUniqueIndexSeek on Label(generation, accountId), NodeUniqueIndexSeek on LineageStep(generation, place)
MATCH (shown:Generation {number: $given.generation})
RETURN COUNT { (shown)<-[:FOUND_IN]-(:Gang) } AS gangs,
  COUNT { MATCH (label:Label) WHERE label.generation = $given.generation AND label.accountId >= '' RETURN label }
    AS labels,
  COUNT { MATCH (step:LineageStep) WHERE step.generation = $given.generation AND step.place >= 0 RETURN step } AS steps,
  COUNT { (shown)<-[:DORMANT_IN]-(:Gang) } AS dormant,
  COUNT { MATCH (part:CommunityPart) WHERE part.generation = $given.generation AND part.place >= 0 RETURN part }
    AS communities
