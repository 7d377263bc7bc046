// Resources whose key begins with a text.
CREATE INDEX resource_key IF NOT EXISTS FOR (resource:Resource) ON (resource.key)
