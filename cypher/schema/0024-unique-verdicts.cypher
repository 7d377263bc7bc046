// A verdict is recorded once.
CREATE CONSTRAINT unique_verdict IF NOT EXISTS FOR (verdict:Verdict) REQUIRE verdict.verdictId IS UNIQUE
