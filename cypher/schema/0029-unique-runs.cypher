// A run of a job is one node.
CREATE CONSTRAINT unique_run IF NOT EXISTS FOR (run:Run) REQUIRE (run.startedAt, run.runId) IS UNIQUE
