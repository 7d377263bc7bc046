// Decisions of people are recorded one after another.
CREATE CONSTRAINT unique_decision_log IF NOT EXISTS FOR (log:DecisionLog) REQUIRE log.name IS UNIQUE
