-- What a file or its tool says of a run: why it is incomplete, and warnings as a list of texts.
ALTER TABLE run ADD COLUMN incomplete_reason TEXT NOT NULL DEFAULT '';
-- statement
ALTER TABLE run ADD COLUMN warnings TEXT NOT NULL DEFAULT '[]' CHECK (warnings LIKE '[%]');
