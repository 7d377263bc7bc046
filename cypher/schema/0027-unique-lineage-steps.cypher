// A step of a generation is one node.
CREATE CONSTRAINT unique_lineage_step IF NOT EXISTS FOR (step:LineageStep) REQUIRE (step.generation, step.place) IS UNIQUE
