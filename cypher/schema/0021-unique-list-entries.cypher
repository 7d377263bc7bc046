// Every version of a list entry is one node.
CREATE CONSTRAINT unique_list_entry IF NOT EXISTS FOR (entry:ListEntry) REQUIRE (entry.entryKey, entry.version) IS UNIQUE
