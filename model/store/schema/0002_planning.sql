-- People, dependencies, closed sprints, threat models, notes, and where the plan stood day by day.
ALTER TABLE workspace ADD COLUMN done_rule TEXT NOT NULL DEFAULT 'refuse' CHECK (done_rule IN ('refuse', 'warn', 'off'));
-- statement
ALTER TABLE workspace ADD COLUMN wip_ready INTEGER NOT NULL DEFAULT 0 CHECK (wip_ready >= 0);
-- statement
ALTER TABLE workspace ADD COLUMN wip_in_progress INTEGER NOT NULL DEFAULT 0 CHECK (wip_in_progress >= 0);
-- statement
ALTER TABLE workspace ADD COLUMN wip_in_review INTEGER NOT NULL DEFAULT 0 CHECK (wip_in_review >= 0);
-- statement
CREATE TABLE person (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
    initials TEXT NOT NULL CHECK (length(initials) <= 3),
    capacity INTEGER NOT NULL CHECK (capacity >= 0),
    revision INTEGER NOT NULL
) STRICT;
-- statement
CREATE TABLE absence (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL CHECK (last_day >= first_day),
    reason TEXT NOT NULL,
    revision INTEGER NOT NULL
) STRICT;
-- statement
CREATE INDEX absence_person ON absence (person_id);
-- statement
-- An owner is a person of the workspace. No earlier version could set the text that stood here.
CREATE TABLE story_2 (
    id TEXT PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE CHECK (length(reference) > 0),
    catalogue_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('use', 'abuse')),
    title TEXT NOT NULL CHECK (length(title) > 0),
    narrative TEXT NOT NULL,
    epic TEXT NOT NULL,
    capability TEXT NOT NULL,
    component TEXT NOT NULL CHECK (component IN ('directive', 'preventive', 'detective', 'responsive')),
    layer TEXT NOT NULL CHECK (layer IN ('data', 'configuration', 'code', 'dependencies', 'container', 'host')),
    priority TEXT NOT NULL CHECK (priority IN ('must', 'should', 'could', 'wont')),
    points INTEGER NOT NULL CHECK (points >= 0),
    criteria TEXT NOT NULL CHECK (criteria LIKE '[%]'),
    status TEXT NOT NULL CHECK (status IN ('backlog', 'ready', 'inProgress', 'inReview', 'done')),
    owner_id TEXT REFERENCES person (id),
    sprint_id TEXT REFERENCES sprint (id),
    rank INTEGER NOT NULL,
    revision INTEGER NOT NULL
) STRICT;
-- statement
INSERT INTO story_2 SELECT id, reference, catalogue_id, kind, title, narrative, epic, capability, component, layer,
    priority, points, criteria, status, NULL, sprint_id, rank, revision FROM story;
-- statement
DROP TABLE story;
-- statement
ALTER TABLE story_2 RENAME TO story;
-- statement
CREATE INDEX story_sprint ON story (sprint_id) WHERE sprint_id IS NOT NULL;
-- statement
CREATE INDEX story_owner ON story (owner_id) WHERE owner_id IS NOT NULL;
-- statement
CREATE TABLE threat_element (
    id TEXT PRIMARY KEY,
    target_id TEXT NOT NULL REFERENCES target (id),
    kind TEXT NOT NULL CHECK (kind IN ('asset', 'entryPoint', 'trustBoundary')),
    name TEXT NOT NULL CHECK (length(name) > 0),
    description TEXT NOT NULL,
    no_threat TEXT NOT NULL,
    revision INTEGER NOT NULL,
    UNIQUE (target_id, kind, name)
) STRICT;
-- statement
CREATE TABLE threat_review (
    id TEXT PRIMARY KEY,
    target_id TEXT NOT NULL REFERENCES target (id),
    reviewer TEXT NOT NULL CHECK (length(reviewer) > 0),
    signed_at TEXT NOT NULL,
    elements INTEGER NOT NULL CHECK (elements >= 0),
    answered INTEGER NOT NULL CHECK (answered BETWEEN 0 AND elements),
    statement TEXT NOT NULL,
    revision INTEGER NOT NULL
) STRICT;
-- statement
CREATE INDEX threat_review_target ON threat_review (target_id);
-- statement
CREATE TABLE link_2 (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('provenBy', 'mitigatedBy', 'dependsOn', 'threatens')),
    story_id TEXT NOT NULL REFERENCES story (id),
    check_id INTEGER REFERENCES check_unit (id),
    other_story_id TEXT REFERENCES story (id),
    element_id TEXT REFERENCES threat_element (id),
    revision INTEGER NOT NULL,
    CHECK ((kind = 'provenBy') = (check_id IS NOT NULL)),
    CHECK ((kind IN ('mitigatedBy', 'dependsOn')) = (other_story_id IS NOT NULL)),
    CHECK ((kind = 'threatens') = (element_id IS NOT NULL)),
    CHECK (other_story_id IS NULL OR other_story_id <> story_id),
    UNIQUE (story_id, check_id),
    UNIQUE (story_id, kind, other_story_id),
    UNIQUE (story_id, element_id)
) STRICT;
-- statement
INSERT INTO link_2 SELECT id, kind, story_id, check_id, other_story_id, NULL, revision FROM link;
-- statement
DROP TABLE link;
-- statement
ALTER TABLE link_2 RENAME TO link;
-- statement
CREATE INDEX link_check ON link (check_id) WHERE check_id IS NOT NULL;
-- statement
CREATE INDEX link_other_story ON link (other_story_id) WHERE other_story_id IS NOT NULL;
-- statement
CREATE INDEX link_element ON link (element_id) WHERE element_id IS NOT NULL;
-- statement
CREATE TABLE note (
    id TEXT PRIMARY KEY,
    story_id TEXT REFERENCES story (id),
    sprint_id TEXT REFERENCES sprint (id),
    person_id TEXT REFERENCES person (id),
    target_id TEXT REFERENCES target (id),
    check_id INTEGER REFERENCES check_unit (id),
    text TEXT NOT NULL CHECK (length(text) > 0),
    author TEXT NOT NULL,
    written TEXT NOT NULL,
    revision INTEGER NOT NULL,
    CHECK ((story_id IS NOT NULL) + (sprint_id IS NOT NULL) + (person_id IS NOT NULL) + (target_id IS NOT NULL)
           + (check_id IS NOT NULL) = 1)
) STRICT;
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
CREATE TABLE sprint_closure (
    id TEXT PRIMARY KEY,
    sprint_id TEXT NOT NULL UNIQUE REFERENCES sprint (id),
    closed TEXT NOT NULL,
    author TEXT NOT NULL,
    capacity INTEGER NOT NULL CHECK (capacity >= 0),
    planned INTEGER NOT NULL CHECK (planned >= 0),
    done INTEGER NOT NULL CHECK (done >= 0),
    carried INTEGER NOT NULL CHECK (carried >= 0),
    returned INTEGER NOT NULL CHECK (returned >= 0),
    gate INTEGER CHECK (gate IN (0, 1)),
    gate_lines TEXT NOT NULL CHECK (gate_lines LIKE '[%]'),
    revision INTEGER NOT NULL,
    CHECK (planned = done + carried + returned)
) STRICT;
-- statement
CREATE TABLE closed_story (
    id TEXT PRIMARY KEY,
    closure_id TEXT NOT NULL REFERENCES sprint_closure (id),
    reference TEXT NOT NULL,
    title TEXT NOT NULL,
    epic TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('use', 'abuse')),
    priority TEXT NOT NULL CHECK (priority IN ('must', 'should', 'could', 'wont')),
    points INTEGER NOT NULL CHECK (points >= 0),
    status TEXT NOT NULL CHECK (status IN ('backlog', 'ready', 'inProgress', 'inReview', 'done')),
    fate TEXT NOT NULL CHECK (fate IN ('done', 'carriedOver', 'returned')),
    carried_to INTEGER,
    revision INTEGER NOT NULL,
    UNIQUE (closure_id, reference)
) STRICT;
-- statement
CREATE TABLE saved_filter (
    id TEXT PRIMARY KEY,
    screen TEXT NOT NULL CHECK (length(screen) > 0),
    name TEXT NOT NULL CHECK (length(name) > 0),
    filter TEXT NOT NULL CHECK (filter LIKE '{%}'),
    revision INTEGER NOT NULL,
    UNIQUE (screen, name)
) STRICT;
-- statement
-- Where the plan stood at the end of each day on which it changed, written by the edit that changed it. The audit log can
-- rebuild it. subject: the id of a sprint, 'baseline' or 'all'.
CREATE TABLE plan_day (
    day TEXT NOT NULL,
    subject TEXT NOT NULL,
    scope INTEGER NOT NULL,
    done INTEGER NOT NULL,
    PRIMARY KEY (subject, day)
) STRICT, WITHOUT ROWID;
