// A resource is one node: its kind and key.
CREATE CONSTRAINT unique_resource IF NOT EXISTS FOR (resource:Resource) REQUIRE (resource.kind, resource.key) IS UNIQUE
