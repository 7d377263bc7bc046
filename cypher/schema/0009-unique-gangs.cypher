// A gang is one node through all generations.
CREATE CONSTRAINT unique_gang IF NOT EXISTS FOR (gang:Gang) REQUIRE gang.gangId IS UNIQUE
