// Labels without a gang of one generation.
CREATE INDEX exposed_generation IF NOT EXISTS FOR ()-[exposed:EXPOSED_IN]-() ON (exposed.generation)
