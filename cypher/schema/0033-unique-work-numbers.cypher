// One count for each kind of record.
CREATE CONSTRAINT unique_work_number IF NOT EXISTS FOR (count:WorkNumber) REQUIRE count.kind IS UNIQUE
