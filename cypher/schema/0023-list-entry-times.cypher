// List entries by the instant of their recording.
CREATE INDEX list_entry_recorded_at IF NOT EXISTS FOR (entry:ListEntry) ON (entry.recordedAt)
