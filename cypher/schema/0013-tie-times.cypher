// Ties of a time window.
CREATE INDEX tie_at IF NOT EXISTS FOR (tie:Tie) ON (tie.at)
