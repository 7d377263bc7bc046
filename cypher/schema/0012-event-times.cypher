// Events of a time window.
CREATE INDEX event_at IF NOT EXISTS FOR (event:Event) ON (event.at)
