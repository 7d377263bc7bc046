// Takes the lease's row until the transaction ends; what it says is read after the lock was taken.
// param work: string
// row   holder: string?
// row   token: int
// row   until: epoch-ms
// plan  NodeUniqueIndexSeek on Lease(work)
MERGE (lease:Lease {work: $given.work})
ON CREATE SET lease.token = 0, lease.until = 0
SET lease.looks = coalesce(lease.looks, 0) + 1
WITH lease
RETURN lease.holder AS holder, lease.token AS token, lease.until AS until
