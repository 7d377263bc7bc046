// An account has one label in a generation.
CREATE CONSTRAINT unique_label IF NOT EXISTS FOR (label:Label) REQUIRE (label.generation, label.accountId) IS UNIQUE
