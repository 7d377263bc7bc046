// An account is one node.
CREATE CONSTRAINT unique_account IF NOT EXISTS FOR (account:Account) REQUIRE account.accountId IS UNIQUE
