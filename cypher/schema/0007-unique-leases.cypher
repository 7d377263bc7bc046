// One holder at a time does one kind of work.
CREATE CONSTRAINT unique_lease IF NOT EXISTS FOR (lease:Lease) REQUIRE lease.work IS UNIQUE
