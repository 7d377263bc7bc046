// Recordings of one log follow one another.
CREATE CONSTRAINT unique_event_log IF NOT EXISTS FOR (log:EventLog) REQUIRE log.name IS UNIQUE
