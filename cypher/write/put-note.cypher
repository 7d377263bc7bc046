// Writes a note, in the place of an earlier one.
// param name: string
// param text: string
// plan  NodeUniqueIndexSeek on Note(name)
MERGE (note:Note {name: $given.name})
SET note.text = $given.text
