// The next number of a kind of record: no two callers are given one.
// param kind: string
// row   number: int
// plan  NodeUniqueIndexSeek on WorkNumber(kind)
MERGE (count:WorkNumber {kind: $given.kind})
SET count.number = coalesce(count.number, 0) + 1
RETURN count.number AS number
