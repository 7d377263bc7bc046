// A generation number is given once.
CREATE CONSTRAINT unique_generation IF NOT EXISTS FOR (generation:Generation) REQUIRE generation.number IS UNIQUE
