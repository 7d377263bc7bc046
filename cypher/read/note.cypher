// A note by name; no row where there is none.
// param name: string
// row   text: string
// plan  NodeUniqueIndexSeek on Note(name)
MATCH (note:Note {name: $given.name})
RETURN note.text AS text
