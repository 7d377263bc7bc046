// Accounts with a label in one generation, in no order.
// param generation: int
// row   accountId: string
// plan  DirectedRelationshipIndexSeek on EXPOSED_IN(generation), DirectedRelationshipIndexSeek on MEMBER_OF(generation)
CALL () {
  MATCH (account:Account)-[label:MEMBER_OF]->()
  WHERE label.generation = $given.generation
  RETURN account
  UNION ALL
  MATCH (account:Account)-[label:EXPOSED_IN]->()
  WHERE label.generation = $given.generation
  RETURN account
}
RETURN account.accountId AS accountId
