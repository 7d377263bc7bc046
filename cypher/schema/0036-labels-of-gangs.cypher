// Labels of one gang in one generation.
CREATE INDEX label_gang IF NOT EXISTS FOR (label:Label) ON (label.generation, label.gangId)
