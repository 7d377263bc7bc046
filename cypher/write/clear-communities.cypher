// Removes communities of a generation that was left unfinished, some rows at a time.
// param generation: int
// param limit: int
// row   removed: int
// plan  NodeUniqueIndexSeek on CommunityPart(generation, place)
MATCH (part:CommunityPart)
USING INDEX SEEK part:CommunityPart(generation, place)
WHERE part.generation = $given.generation AND part.place >= 0
WITH part LIMIT $given.limit
DETACH DELETE part
RETURN count(part) AS removed
