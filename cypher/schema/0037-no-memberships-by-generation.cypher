// Labels are no relationships any more.
DROP INDEX member_generation IF EXISTS
