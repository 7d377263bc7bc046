// Labels of one generation.
CREATE INDEX member_generation IF NOT EXISTS FOR ()-[member:MEMBER_OF]-() ON (member.generation)
