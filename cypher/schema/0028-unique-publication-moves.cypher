// A move of the publication is one node.
CREATE CONSTRAINT unique_publication_move IF NOT EXISTS FOR (move:PublicationMove) REQUIRE move.sequence IS UNIQUE
