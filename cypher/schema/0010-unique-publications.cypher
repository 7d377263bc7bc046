// One pointer says which generation is shown.
CREATE CONSTRAINT unique_publication IF NOT EXISTS FOR (publication:Publication) REQUIRE publication.name IS UNIQUE
