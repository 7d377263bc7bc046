// Gives the lease to a holder, or to nobody.
// param work: string
// param holder: string?
// param token: int
// param until: epoch-ms
// plan  NodeUniqueIndexSeek on Lease(work)
MATCH (lease:Lease {work: $given.work})
SET lease.holder = $given.holder, lease.token = $given.token, lease.until = $given.until
