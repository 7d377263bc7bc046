// An event is recorded once, whatever its type.
CREATE CONSTRAINT unique_event IF NOT EXISTS FOR (event:Event) REQUIRE event.eventId IS UNIQUE
