// Some communities of a generation are one node.
CREATE CONSTRAINT unique_community_part IF NOT EXISTS FOR (part:CommunityPart) REQUIRE (part.generation, part.place) IS UNIQUE
