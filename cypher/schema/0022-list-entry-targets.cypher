// List entries of one entity.
CREATE INDEX list_entry_target IF NOT EXISTS FOR (entry:ListEntry) ON (entry.targetText)
