-- What people tie to services and tools of the toolbox.
CREATE TABLE tool_tie (
    id TEXT PRIMARY KEY,
    tool TEXT NOT NULL CHECK (length(tool) > 0),
    story_id TEXT REFERENCES story (id),
    check_id INTEGER REFERENCES check_unit (id),
    revision INTEGER NOT NULL,
    CHECK ((story_id IS NOT NULL) + (check_id IS NOT NULL) = 1),
    UNIQUE (tool, story_id),
    UNIQUE (tool, check_id)
) STRICT;
-- statement
CREATE INDEX tool_tie_story ON tool_tie (story_id) WHERE story_id IS NOT NULL;
-- statement
CREATE INDEX tool_tie_check ON tool_tie (check_id) WHERE check_id IS NOT NULL;
