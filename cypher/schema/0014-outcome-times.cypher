// Outcomes by the instant at which they became known.
CREATE INDEX outcome_known_at IF NOT EXISTS FOR (outcome:Outcome) ON (outcome.knownAt)
