// Verdicts on one account or gang.
CREATE INDEX verdict_target IF NOT EXISTS FOR (verdict:Verdict) ON (verdict.targetText)
