// Labels are no relationships any more.
DROP INDEX exposed_generation IF EXISTS
