-- Exceptions, risks with their ties, people's ties of checks, gate policies and decisions, and deadlines by severity.
ALTER TABLE workspace ADD COLUMN deadline_critical INTEGER NOT NULL DEFAULT 7 CHECK (deadline_critical > 0);
-- statement
ALTER TABLE workspace ADD COLUMN deadline_high INTEGER NOT NULL DEFAULT 30 CHECK (deadline_high > 0);
-- statement
ALTER TABLE workspace ADD COLUMN deadline_medium INTEGER NOT NULL DEFAULT 90 CHECK (deadline_medium > 0);
-- statement
ALTER TABLE workspace ADD COLUMN deadline_low INTEGER NOT NULL DEFAULT 180 CHECK (deadline_low > 0);
-- statement
ALTER TABLE workspace ADD COLUMN risk_appetite INTEGER NOT NULL DEFAULT 9 CHECK (risk_appetite BETWEEN 1 AND 25);
-- statement
CREATE TABLE exception (
    id TEXT PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE CHECK (length(reference) > 0),
    kind TEXT NOT NULL CHECK (kind IN ('waiver', 'acceptance', 'attestation')),
    check_id INTEGER NOT NULL REFERENCES check_unit (id),
    target_id TEXT REFERENCES target (id),
    resources TEXT NOT NULL CHECK (resources LIKE '[%]'),
    attested TEXT CHECK (attested IN ('passed', 'failed')),
    reason TEXT NOT NULL CHECK (length(reason) > 0),
    owner TEXT NOT NULL CHECK (length(owner) > 0),
    requester TEXT NOT NULL CHECK (length(requester) > 0),
    requested TEXT NOT NULL,
    approver TEXT NOT NULL CHECK (approver <> owner AND approver <> requester),
    approved TEXT,
    expiry TEXT NOT NULL CHECK (length(expiry) = 10),
    revoked TEXT,
    revoke_reason TEXT NOT NULL,
    evidence TEXT NOT NULL,
    evidence_file TEXT NOT NULL,
    evidence_sha256 TEXT NOT NULL CHECK (length(evidence_sha256) IN (0, 64)),
    revision INTEGER NOT NULL,
    CHECK ((kind = 'attestation') = (attested IS NOT NULL)),
    CHECK ((approver = '') = (approved IS NULL)),
    CHECK (kind <> 'attestation' OR resources = '[]')
) STRICT;
-- statement
CREATE INDEX exception_check ON exception (check_id);
-- statement
CREATE INDEX exception_target ON exception (target_id) WHERE target_id IS NOT NULL;
-- statement
CREATE TABLE risk (
    id TEXT PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE CHECK (length(reference) > 0),
    title TEXT NOT NULL CHECK (length(title) > 0),
    category TEXT NOT NULL,
    cause TEXT NOT NULL,
    event TEXT NOT NULL,
    consequence TEXT NOT NULL,
    inherent_likelihood INTEGER NOT NULL CHECK (inherent_likelihood BETWEEN 0 AND 5),
    inherent_impact INTEGER NOT NULL CHECK (inherent_impact BETWEEN 0 AND 5),
    current_likelihood INTEGER NOT NULL CHECK (current_likelihood BETWEEN 0 AND 5),
    current_impact INTEGER NOT NULL CHECK (current_impact BETWEEN 0 AND 5),
    target_likelihood INTEGER NOT NULL CHECK (target_likelihood BETWEEN 0 AND 5),
    target_impact INTEGER NOT NULL CHECK (target_impact BETWEEN 0 AND 5),
    treatment TEXT NOT NULL CHECK (treatment IN ('mitigate', 'accept', 'transfer', 'avoid')),
    plan TEXT NOT NULL,
    owner_id TEXT REFERENCES person (id),
    review_day TEXT,
    status TEXT NOT NULL CHECK (status IN ('open', 'treating', 'accepted', 'closed')),
    revision INTEGER NOT NULL
) STRICT;
-- statement
CREATE INDEX risk_owner ON risk (owner_id) WHERE owner_id IS NOT NULL;
-- statement
CREATE TABLE risk_tie (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('shownBy', 'treatedBy')),
    risk_id TEXT NOT NULL REFERENCES risk (id),
    check_id INTEGER REFERENCES check_unit (id),
    story_id TEXT REFERENCES story (id),
    revision INTEGER NOT NULL,
    CHECK ((kind = 'shownBy') = (check_id IS NOT NULL)),
    CHECK ((kind = 'treatedBy') = (story_id IS NOT NULL)),
    UNIQUE (risk_id, check_id),
    UNIQUE (risk_id, story_id)
) STRICT;
-- statement
CREATE INDEX risk_tie_check ON risk_tie (check_id) WHERE check_id IS NOT NULL;
-- statement
CREATE INDEX risk_tie_story ON risk_tie (story_id) WHERE story_id IS NOT NULL;
-- statement
CREATE TABLE check_tie (
    id TEXT PRIMARY KEY,
    check_id INTEGER NOT NULL REFERENCES check_unit (id),
    kind TEXT NOT NULL CHECK (kind IN ('epic', 'bestPractice', 'control')),
    item TEXT NOT NULL CHECK (length(item) > 0),
    state TEXT NOT NULL CHECK (state IN ('made', 'rejected')),
    author TEXT NOT NULL,
    revision INTEGER NOT NULL,
    UNIQUE (check_id, kind, item)
) STRICT;
-- statement
-- A check counts in one epic.
CREATE UNIQUE INDEX check_tie_epic ON check_tie (check_id) WHERE kind = 'epic' AND state = 'made';
-- statement
CREATE TABLE gate_policy (
    id TEXT PRIMARY KEY,
    sprint_id TEXT UNIQUE REFERENCES sprint (id),
    document TEXT NOT NULL CHECK (document LIKE '{%}'),
    revision INTEGER NOT NULL
) STRICT;
-- statement
CREATE UNIQUE INDEX gate_policy_general ON gate_policy ((1)) WHERE sprint_id IS NULL;
-- statement
CREATE TABLE gate_decision (
    id TEXT PRIMARY KEY,
    sprint_id TEXT NOT NULL REFERENCES sprint (id),
    decided TEXT NOT NULL,
    author TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('holds', 'refused', 'overridden')),
    lines TEXT NOT NULL CHECK (lines LIKE '[%]'),
    policy TEXT NOT NULL CHECK (policy LIKE '{%}'),
    approver TEXT NOT NULL CHECK (approver = '' OR approver <> author),
    reason TEXT NOT NULL,
    revision INTEGER NOT NULL,
    CHECK ((outcome = 'overridden') = (approver <> '')),
    CHECK (outcome <> 'overridden' OR length(reason) > 0)
) STRICT;
-- statement
CREATE INDEX gate_decision_sprint ON gate_decision (sprint_id);
-- statement
CREATE TABLE note_2 (
    id TEXT PRIMARY KEY,
    story_id TEXT REFERENCES story (id),
    sprint_id TEXT REFERENCES sprint (id),
    person_id TEXT REFERENCES person (id),
    target_id TEXT REFERENCES target (id),
    check_id INTEGER REFERENCES check_unit (id),
    exception_id TEXT REFERENCES exception (id),
    risk_id TEXT REFERENCES risk (id),
    text TEXT NOT NULL CHECK (length(text) > 0),
    author TEXT NOT NULL,
    written TEXT NOT NULL,
    revision INTEGER NOT NULL,
    CHECK ((story_id IS NOT NULL) + (sprint_id IS NOT NULL) + (person_id IS NOT NULL) + (target_id IS NOT NULL)
           + (check_id IS NOT NULL) + (exception_id IS NOT NULL) + (risk_id IS NOT NULL) = 1)
) STRICT;
-- statement
INSERT INTO note_2 SELECT id, story_id, sprint_id, person_id, target_id, check_id, NULL, NULL, text, author, written, revision FROM note;
-- statement
DROP TABLE note;
-- statement
ALTER TABLE note_2 RENAME TO note;
-- statement
CREATE INDEX note_story ON note (story_id) WHERE story_id IS NOT NULL;
-- statement
CREATE INDEX note_sprint ON note (sprint_id) WHERE sprint_id IS NOT NULL;
-- statement
CREATE INDEX note_person ON note (person_id) WHERE person_id IS NOT NULL;
-- statement
CREATE INDEX note_target ON note (target_id) WHERE target_id IS NOT NULL;
-- statement
CREATE INDEX note_check ON note (check_id) WHERE check_id IS NOT NULL;
-- statement
CREATE INDEX note_exception ON note (exception_id) WHERE exception_id IS NOT NULL;
-- statement
CREATE INDEX note_risk ON note (risk_id) WHERE risk_id IS NOT NULL;
