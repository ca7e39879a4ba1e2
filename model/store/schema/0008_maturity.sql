-- What the ladder's upper rungs ask for.
ALTER TABLE workspace ADD COLUMN maturity_compliance INTEGER NOT NULL DEFAULT 9500 CHECK (maturity_compliance BETWEEN 0 AND 10000);
-- statement
ALTER TABLE workspace ADD COLUMN maturity_sprints INTEGER NOT NULL DEFAULT 3 CHECK (maturity_sprints BETWEEN 1 AND 99);
