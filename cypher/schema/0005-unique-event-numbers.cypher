// A recording number is given once; it leads readers through what was recorded since.
CREATE CONSTRAINT unique_event_number IF NOT EXISTS FOR (event:Event) REQUIRE event.number IS UNIQUE
