// Resources whose mask begins with a text.
CREATE INDEX resource_display IF NOT EXISTS FOR (resource:Resource) ON (resource.display)
