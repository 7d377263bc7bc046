// Records of people's work of one kind.
CREATE INDEX work_record_kind IF NOT EXISTS FOR (record:WorkRecord) ON (record.kind)
