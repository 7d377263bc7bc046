// Content digests of those events that are recorded already.
// param eventIds: string[]
// row   eventId: string
// row   digest: string       32 hexadecimal digits
// plan  NodeUniqueIndexSeek on Event(eventId)
UNWIND $given.eventIds AS eventId
MATCH (event:Event {eventId: eventId})
USING INDEX SEEK event:Event(eventId)
RETURN event.eventId AS eventId, event.digest AS digest
