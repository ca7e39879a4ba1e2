-- Names of resources side by side, so that a text within them is looked for in many at once instead of row by row: those
-- of all keys from first to last, one a line, ASCII letters lowered, a line break within a name as 0x1F, without what follows a
-- NUL; the line of a key without a resource is empty. What comes after the last block has none yet.
CREATE TABLE name_block (
    last INTEGER PRIMARY KEY,
    first INTEGER NOT NULL CHECK (first <= last),
    names BLOB NOT NULL
) STRICT;
