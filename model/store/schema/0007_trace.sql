-- How risks were rated, acceptances of risks themselves, the organisation's policy, game days, and ties of all to controls.
ALTER TABLE workspace ADD COLUMN risk_grid TEXT NOT NULL DEFAULT '';
-- statement
ALTER TABLE risk ADD COLUMN epic TEXT NOT NULL DEFAULT '';
-- statement
CREATE TABLE risk_tie_2 (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('shownBy', 'treatedBy', 'realisedBy')),
    risk_id TEXT NOT NULL REFERENCES risk (id),
    check_id INTEGER REFERENCES check_unit (id),
    story_id TEXT REFERENCES story (id),
    revision INTEGER NOT NULL,
    CHECK ((kind = 'shownBy') = (check_id IS NOT NULL)),
    CHECK ((kind IN ('treatedBy', 'realisedBy')) = (story_id IS NOT NULL)),
    UNIQUE (risk_id, check_id),
    UNIQUE (risk_id, story_id)
) STRICT;
-- statement
INSERT INTO risk_tie_2 SELECT id, kind, risk_id, check_id, story_id, revision FROM risk_tie;
-- statement
DROP TABLE risk_tie;
-- statement
ALTER TABLE risk_tie_2 RENAME TO risk_tie;
-- statement
CREATE INDEX risk_tie_check ON risk_tie (check_id) WHERE check_id IS NOT NULL;
-- statement
CREATE INDEX risk_tie_story ON risk_tie (story_id) WHERE story_id IS NOT NULL;
-- statement
CREATE TABLE risk_rating (
    id TEXT PRIMARY KEY,
    risk_id TEXT NOT NULL REFERENCES risk (id),
    rated TEXT NOT NULL,
    author TEXT NOT NULL,
    reason TEXT NOT NULL,
    inherent_likelihood INTEGER NOT NULL CHECK (inherent_likelihood BETWEEN 0 AND 5),
    inherent_impact INTEGER NOT NULL CHECK (inherent_impact BETWEEN 0 AND 5),
    current_likelihood INTEGER NOT NULL CHECK (current_likelihood BETWEEN 0 AND 5),
    current_impact INTEGER NOT NULL CHECK (current_impact BETWEEN 0 AND 5),
    target_likelihood INTEGER NOT NULL CHECK (target_likelihood BETWEEN 0 AND 5),
    target_impact INTEGER NOT NULL CHECK (target_impact BETWEEN 0 AND 5),
    status TEXT NOT NULL CHECK (status IN ('open', 'treating', 'accepted', 'closed')),
    revision INTEGER NOT NULL
) STRICT;
-- statement
CREATE INDEX risk_rating_risk ON risk_rating (risk_id);
-- statement
CREATE TRIGGER risk_rating_kept BEFORE UPDATE ON risk_rating
BEGIN
    SELECT RAISE(ABORT, 'constraint failed: risk_rating_kept');
END;
-- statement
CREATE TABLE exception_2 (
    id TEXT PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE CHECK (length(reference) > 0),
    kind TEXT NOT NULL CHECK (kind IN ('waiver', 'acceptance', 'attestation')),
    check_id INTEGER REFERENCES check_unit (id),
    risk_id TEXT REFERENCES risk (id),
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
    CHECK (kind <> 'attestation' OR resources = '[]'),
    CHECK ((check_id IS NULL) = (risk_id IS NOT NULL)),
    CHECK (risk_id IS NULL OR (kind = 'acceptance' AND target_id IS NULL AND resources = '[]'))
) STRICT;
-- statement
INSERT INTO exception_2 SELECT id, reference, kind, check_id, NULL, target_id, resources, attested, reason, owner, requester, requested,
    approver, approved, expiry, revoked, revoke_reason, evidence, evidence_file, evidence_sha256, revision FROM exception;
-- statement
DROP TABLE exception;
-- statement
ALTER TABLE exception_2 RENAME TO exception;
-- statement
CREATE INDEX exception_check ON exception (check_id) WHERE check_id IS NOT NULL;
-- statement
CREATE INDEX exception_risk ON exception (risk_id) WHERE risk_id IS NOT NULL;
-- statement
CREATE INDEX exception_target ON exception (target_id) WHERE target_id IS NOT NULL;
-- statement
CREATE TABLE policy (
    id TEXT PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE CHECK (length(reference) > 0),
    title TEXT NOT NULL CHECK (length(title) > 0),
    statement TEXT NOT NULL,
    source TEXT NOT NULL,
    category TEXT NOT NULL,
    owner_id TEXT REFERENCES person (id),
    review_day TEXT,
    status TEXT NOT NULL CHECK (status IN ('draft', 'inForce', 'withdrawn')),
    revision INTEGER NOT NULL
) STRICT;
-- statement
CREATE INDEX policy_owner ON policy (owner_id) WHERE owner_id IS NOT NULL;
-- statement
CREATE TABLE policy_tie (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('metBy', 'shownBy')),
    policy_id TEXT NOT NULL REFERENCES policy (id),
    story_id TEXT REFERENCES story (id),
    check_id INTEGER REFERENCES check_unit (id),
    revision INTEGER NOT NULL,
    CHECK ((kind = 'metBy') = (story_id IS NOT NULL)),
    CHECK ((kind = 'shownBy') = (check_id IS NOT NULL)),
    UNIQUE (policy_id, story_id),
    UNIQUE (policy_id, check_id)
) STRICT;
-- statement
CREATE INDEX policy_tie_story ON policy_tie (story_id) WHERE story_id IS NOT NULL;
-- statement
CREATE INDEX policy_tie_check ON policy_tie (check_id) WHERE check_id IS NOT NULL;
-- statement
CREATE TABLE control_tie (
    id TEXT PRIMARY KEY,
    control TEXT NOT NULL CHECK (control LIKE '%_/_%'),
    story_id TEXT REFERENCES story (id),
    policy_id TEXT REFERENCES policy (id),
    risk_id TEXT REFERENCES risk (id),
    revision INTEGER NOT NULL,
    CHECK ((story_id IS NOT NULL) + (policy_id IS NOT NULL) + (risk_id IS NOT NULL) = 1),
    UNIQUE (control, story_id),
    UNIQUE (control, policy_id),
    UNIQUE (control, risk_id)
) STRICT;
-- statement
CREATE INDEX control_tie_story ON control_tie (story_id) WHERE story_id IS NOT NULL;
-- statement
CREATE INDEX control_tie_policy ON control_tie (policy_id) WHERE policy_id IS NOT NULL;
-- statement
CREATE INDEX control_tie_risk ON control_tie (risk_id) WHERE risk_id IS NOT NULL;
-- statement
CREATE TABLE game_day (
    id TEXT PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE CHECK (length(reference) > 0),
    title TEXT NOT NULL CHECK (length(title) > 0),
    epic TEXT NOT NULL CHECK (length(epic) > 0),
    scenario TEXT NOT NULL,
    objectives TEXT NOT NULL,
    scheduled TEXT NOT NULL CHECK (length(scheduled) = 10),
    held TEXT CHECK (length(held) = 10),
    outcome TEXT NOT NULL CHECK (outcome IN ('planned', 'met', 'partlyMet', 'notMet', 'cancelled')),
    findings TEXT NOT NULL,
    lead_id TEXT REFERENCES person (id),
    target_id TEXT REFERENCES target (id),
    evidence TEXT NOT NULL,
    evidence_file TEXT NOT NULL,
    evidence_sha256 TEXT NOT NULL CHECK (length(evidence_sha256) IN (0, 64)),
    revision INTEGER NOT NULL,
    CHECK ((outcome IN ('planned', 'cancelled')) = (held IS NULL))
) STRICT;
-- statement
CREATE INDEX game_day_lead ON game_day (lead_id) WHERE lead_id IS NOT NULL;
-- statement
CREATE INDEX game_day_target ON game_day (target_id) WHERE target_id IS NOT NULL;
-- statement
CREATE TABLE game_day_tie (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('exercises', 'raised')),
    game_day_id TEXT NOT NULL REFERENCES game_day (id),
    story_id TEXT NOT NULL REFERENCES story (id),
    revision INTEGER NOT NULL,
    UNIQUE (game_day_id, story_id)
) STRICT;
-- statement
CREATE INDEX game_day_tie_story ON game_day_tie (story_id);
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
    policy_id TEXT REFERENCES policy (id),
    game_day_id TEXT REFERENCES game_day (id),
    text TEXT NOT NULL CHECK (length(text) > 0),
    author TEXT NOT NULL,
    written TEXT NOT NULL,
    revision INTEGER NOT NULL,
    CHECK ((story_id IS NOT NULL) + (sprint_id IS NOT NULL) + (person_id IS NOT NULL) + (target_id IS NOT NULL)
           + (check_id IS NOT NULL) + (exception_id IS NOT NULL) + (risk_id IS NOT NULL) + (policy_id IS NOT NULL)
           + (game_day_id IS NOT NULL) = 1)
) STRICT;
-- statement
INSERT INTO note_2 SELECT id, story_id, sprint_id, person_id, target_id, check_id, exception_id, risk_id, NULL, NULL, text, author,
    written, revision FROM note;
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
-- statement
CREATE INDEX note_policy ON note (policy_id) WHERE policy_id IS NOT NULL;
-- statement
CREATE INDEX note_game_day ON note (game_day_id) WHERE game_day_id IS NOT NULL;
-- statement
-- For the audit log as people read it: whose entries, what an entry changed, which entries changed an item.
CREATE INDEX audit_entry_author ON audit_entry (author);
-- statement
CREATE INDEX audit_item_sequence ON audit_item (sequence, entity);
-- statement
CREATE INDEX audit_item_id ON audit_item (entity_id);
