// Communities of a generation that nobody is shown yet, many a row.
// param generation: int
// param parts: {place: int, communities: string}[]
// plan  NodeUniqueIndexSeek on CommunityPart(generation, place)
UNWIND $given.parts AS row
MERGE (part:CommunityPart {generation: $given.generation, place: row.place})
SET part.communities = row.communities
