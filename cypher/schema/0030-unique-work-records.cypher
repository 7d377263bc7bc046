// A record of people's work is kept once.
CREATE CONSTRAINT unique_work_record IF NOT EXISTS FOR (record:WorkRecord) REQUIRE record.recordKey IS UNIQUE
