// Gives the lease to a holder, or to nobody.
// param work: string
// param holder: string?
// param token: int
// param until: epoch-ms
// plan  NodeUniqueIndexSeek on Lease(work)
MATCH (lease:Lease {work: $work})
SET lease.holder = $holder, lease.token = $token, lease.until = $until
