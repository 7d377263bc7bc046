// Accounts that the database would sort otherwise than by UTF-16 code units.
CREATE INDEX account_text_order IF NOT EXISTS FOR (account:Account) ON (account.textOrder)
