// Verdicts by the instant of their recording.
CREATE INDEX verdict_recorded_at IF NOT EXISTS FOR (verdict:Verdict) ON (verdict.recordedAt)
