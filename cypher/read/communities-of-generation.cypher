// All communities that the run of a generation found, in its order, many a row.
// param generation: int
// row   communities: string   JSON
// plan  NodeUniqueIndexSeek on CommunityPart(generation, place)
MATCH (part:CommunityPart)
USING INDEX SEEK part:CommunityPart(generation, place)
WHERE part.generation = $given.generation AND part.place >= 0
RETURN part.communities AS communities
ORDER BY part.place
