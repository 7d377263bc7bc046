// A note is one node.
CREATE CONSTRAINT unique_note IF NOT EXISTS FOR (note:Note) REQUIRE note.name IS UNIQUE
