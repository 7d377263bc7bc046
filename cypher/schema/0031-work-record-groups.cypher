// Records of people's work that belong to one thing.
CREATE INDEX work_record_group IF NOT EXISTS FOR (record:WorkRecord) ON (record.belongsTo)
