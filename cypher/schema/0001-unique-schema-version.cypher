// One row says how far the schema has come.
CREATE CONSTRAINT unique_schema_version IF NOT EXISTS FOR (version:SchemaVersion) REQUIRE version.name IS UNIQUE
