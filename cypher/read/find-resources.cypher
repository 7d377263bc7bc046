// Resources whose key or mask begins with a text, by kind and key.
// param text: string
// param limit: int
// row   kind: string
// row   key: string
// plan  NodeIndexSeekByRange on Resource(display), NodeIndexSeekByRange on Resource(key)
MATCH (resource:Resource)
WHERE resource.key STARTS WITH $given.text OR resource.display STARTS WITH $given.text
RETURN resource.kind AS kind, resource.key AS key
ORDER BY resource.kindCode, coalesce(resource.textOrder, resource.key) LIMIT $given.limit
