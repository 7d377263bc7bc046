// A sign of life.
// row   alive: boolean
// plan  none
RETURN true AS alive
