-- Workloads, lenses, reviews with their answers and milestones, stories that improve them, and ties of checks to choices;
-- kinds of changes derived anew.
CREATE TABLE check_tie_2 (
    id TEXT PRIMARY KEY,
    check_id INTEGER NOT NULL REFERENCES check_unit (id),
    kind TEXT NOT NULL CHECK (kind IN ('epic', 'bestPractice', 'control', 'choice')),
    item TEXT NOT NULL CHECK (length(item) > 0),
    state TEXT NOT NULL CHECK (state IN ('made', 'rejected')),
    author TEXT NOT NULL,
    revision INTEGER NOT NULL,
    UNIQUE (check_id, kind, item)
) STRICT;
-- statement
INSERT INTO check_tie_2 SELECT id, check_id, kind, item, state, author, revision FROM check_tie;
-- statement
DROP TABLE check_tie;
-- statement
ALTER TABLE check_tie_2 RENAME TO check_tie;
-- statement
-- A check counts in one epic.
CREATE UNIQUE INDEX check_tie_epic ON check_tie (check_id) WHERE kind = 'epic' AND state = 'made';
-- statement
CREATE TABLE workload (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
    description TEXT NOT NULL,
    environment TEXT NOT NULL,
    owner_id TEXT REFERENCES person (id),
    data_class TEXT NOT NULL CHECK (data_class IN ('unstated', 'public', 'internal', 'confidential', 'restricted')),
    personal_data INTEGER NOT NULL CHECK (personal_data IN (0, 1)),
    gdpr INTEGER NOT NULL CHECK (gdpr IN (0, 1)),
    service_model TEXT NOT NULL CHECK (service_model IN ('unstated', 'ec2', 'ecsOnEc2', 'ecsOnFargate', 'eks', 'eksOnFargate',
                                                         'lambda', 'other')),
    host_type TEXT NOT NULL,
    tenancy TEXT NOT NULL CHECK (tenancy IN ('unstated', 'shared', 'dedicatedInstance', 'dedicatedHost')),
    revision INTEGER NOT NULL,
    CHECK (gdpr <= personal_data)
) STRICT;
-- statement
CREATE INDEX workload_owner ON workload (owner_id) WHERE owner_id IS NOT NULL;
-- statement
CREATE TABLE workload_target (
    id TEXT PRIMARY KEY,
    workload_id TEXT NOT NULL REFERENCES workload (id),
    target_id TEXT NOT NULL REFERENCES target (id),
    revision INTEGER NOT NULL,
    UNIQUE (workload_id, target_id)
) STRICT;
-- statement
CREATE INDEX workload_target_target ON workload_target (target_id);
-- statement
CREATE TABLE lens (
    id TEXT PRIMARY KEY,
    key TEXT NOT NULL CHECK (length(key) > 0),
    name TEXT NOT NULL CHECK (length(name) > 0),
    version TEXT NOT NULL,
    source TEXT NOT NULL,
    document TEXT NOT NULL CHECK (document LIKE '{%'),
    added TEXT NOT NULL,
    revision INTEGER NOT NULL
) STRICT;
-- statement
CREATE INDEX lens_key ON lens (key);
-- statement
CREATE TRIGGER lens_kept BEFORE UPDATE ON lens
BEGIN
    SELECT RAISE(ABORT, 'constraint failed: lens_kept');
END;
-- statement
CREATE TABLE review (
    id TEXT PRIMARY KEY,
    workload_id TEXT NOT NULL REFERENCES workload (id),
    lens_id TEXT NOT NULL REFERENCES lens (id),
    notes TEXT NOT NULL,
    started TEXT NOT NULL,
    revision INTEGER NOT NULL,
    UNIQUE (workload_id, lens_id)
) STRICT;
-- statement
CREATE INDEX review_lens ON review (lens_id);
-- statement
CREATE TABLE answer (
    id TEXT PRIMARY KEY,
    review_id TEXT NOT NULL REFERENCES review (id),
    question TEXT NOT NULL CHECK (length(question) > 0),
    state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'notApplicable')),
    reason TEXT NOT NULL CHECK (reason IN ('NONE', 'OUT_OF_SCOPE', 'BUSINESS_PRIORITIES', 'ARCHITECTURE_CONSTRAINTS', 'OTHER')),
    notes TEXT NOT NULL,
    improvement TEXT NOT NULL CHECK (improvement IN ('NOT_APPLICABLE', 'NOT_STARTED', 'IN_PROGRESS', 'COMPLETE',
                                                     'RISK_ACKNOWLEDGED')),
    revision INTEGER NOT NULL,
    UNIQUE (review_id, question),
    CHECK (reason = 'NONE' OR state = 'notApplicable')
) STRICT;
-- statement
CREATE TABLE choice_answer (
    id TEXT PRIMARY KEY,
    answer_id TEXT NOT NULL REFERENCES answer (id),
    choice TEXT NOT NULL CHECK (length(choice) > 0),
    status TEXT NOT NULL CHECK (status IN ('UNSELECTED', 'SELECTED', 'NOT_APPLICABLE')),
    reason TEXT NOT NULL CHECK (reason IN ('NONE', 'OUT_OF_SCOPE', 'BUSINESS_PRIORITIES', 'ARCHITECTURE_CONSTRAINTS', 'OTHER')),
    notes TEXT NOT NULL,
    revision INTEGER NOT NULL,
    UNIQUE (answer_id, choice),
    CHECK (reason = 'NONE' OR status = 'NOT_APPLICABLE')
) STRICT;
-- statement
CREATE TABLE milestone (
    id TEXT PRIMARY KEY,
    review_id TEXT NOT NULL REFERENCES review (id),
    name TEXT NOT NULL CHECK (length(name) > 0),
    taken TEXT NOT NULL,
    author TEXT NOT NULL,
    document TEXT NOT NULL CHECK (document LIKE '{%'),
    revision INTEGER NOT NULL,
    UNIQUE (review_id, name)
) STRICT;
-- statement
CREATE TRIGGER milestone_frozen BEFORE UPDATE ON milestone
WHEN NEW.document IS NOT OLD.document OR NEW.taken IS NOT OLD.taken OR NEW.author IS NOT OLD.author
     OR NEW.review_id IS NOT OLD.review_id
BEGIN
    SELECT RAISE(ABORT, 'constraint failed: milestone_frozen');
END;
-- statement
CREATE TABLE improvement_tie (
    id TEXT PRIMARY KEY,
    review_id TEXT NOT NULL REFERENCES review (id),
    question TEXT NOT NULL CHECK (length(question) > 0),
    choice TEXT NOT NULL CHECK (length(choice) > 0),
    story_id TEXT NOT NULL REFERENCES story (id),
    revision INTEGER NOT NULL,
    UNIQUE (review_id, question, choice, story_id)
) STRICT;
-- statement
CREATE INDEX improvement_tie_story ON improvement_tie (story_id);
-- statement
-- A failure that passes after an error, skipped or suppressed is resolved from now on: where there may be one, the kinds of
-- changes are derived anew, and no run relies on what its import counted.
UPDATE run SET lag = 2 WHERE state = 'counted' AND key IN (SELECT run_key FROM run_scope WHERE scope_id IN
    (SELECT scope_id FROM run_tally WHERE outcome IN (2, 3, 5)));
-- statement
UPDATE run_scope SET flips = -1 WHERE scope_id IN (SELECT scope_id FROM run_tally WHERE outcome IN (2, 3, 5));
