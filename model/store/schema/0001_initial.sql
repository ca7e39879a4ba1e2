-- Planning records. Columns are named as in the EntityTraits of model/domain.
CREATE TABLE workspace (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) > 0),
    time_zone TEXT NOT NULL,
    created TEXT NOT NULL,
    freshness_days INTEGER NOT NULL CHECK (freshness_days > 0),
    revision INTEGER NOT NULL
) STRICT;
-- statement
CREATE UNIQUE INDEX workspace_single ON workspace ((1));
-- statement
CREATE TABLE sprint (
    id TEXT PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE CHECK (number >= 0),
    goal TEXT NOT NULL,
    start_day TEXT NOT NULL,
    end_day TEXT NOT NULL CHECK (end_day >= start_day),
    capacity INTEGER NOT NULL CHECK (capacity >= 0),
    focus_epics TEXT NOT NULL CHECK (focus_epics LIKE '[%]'),
    state TEXT NOT NULL CHECK (state IN ('planned', 'active', 'closed')),
    revision INTEGER NOT NULL
) STRICT;
-- statement
CREATE TABLE story (
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
    owner TEXT NOT NULL,
    sprint_id TEXT REFERENCES sprint (id),
    rank INTEGER NOT NULL,
    revision INTEGER NOT NULL
) STRICT;
-- statement
CREATE INDEX story_sprint ON story (sprint_id) WHERE sprint_id IS NOT NULL;
-- statement
CREATE TABLE target_rule (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    pattern TEXT NOT NULL CHECK (length(pattern) > 0),
    name TEXT NOT NULL,
    environment TEXT NOT NULL,
    owner TEXT NOT NULL,
    classification TEXT NOT NULL,
    revision INTEGER NOT NULL
) STRICT;
-- statement
CREATE TABLE target (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('account', 'region', 'image', 'repository', 'host', 'other')),
    identity TEXT NOT NULL,
    name TEXT NOT NULL,
    environment TEXT NOT NULL,
    owner TEXT NOT NULL,
    classification TEXT NOT NULL,
    revision INTEGER NOT NULL,
    UNIQUE (kind, identity)
) STRICT;
-- statement
-- Evidence. Integer keys; text that repeats (checks, resources) stands once.
CREATE TABLE run (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    file TEXT NOT NULL,
    format TEXT NOT NULL,
    tool TEXT NOT NULL,
    tool_version TEXT NOT NULL,
    target TEXT NOT NULL,
    time TEXT NOT NULL,
    time_source TEXT NOT NULL CHECK (time_source IN ('file', 'given', 'importTime')),
    imported TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    passed INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    error INTEGER NOT NULL,
    skipped INTEGER NOT NULL,
    not_applicable INTEGER NOT NULL,
    suppressed INTEGER NOT NULL,
    checks INTEGER NOT NULL,
    results INTEGER NOT NULL,
    new_results INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    resolved INTEGER NOT NULL,
    reopened INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
    drill INTEGER NOT NULL CHECK (drill IN (0, 1)),
    sprint INTEGER,
    state TEXT NOT NULL CHECK (state IN ('incoming', 'counted', 'withdrawn')),
    revision INTEGER NOT NULL,
    importer TEXT NOT NULL DEFAULT '', -- of an incoming run: the process that stages it, "host:pid:start"
    -- How far result rows lag behind the state. 0: not at all; 1: those that the run changed; 2: any of its scopes.
    lag INTEGER NOT NULL DEFAULT 0 CHECK (lag BETWEEN 0 AND 2),
    result_from INTEGER NOT NULL DEFAULT 1, -- the results that the run made known: no other run's have keys in between
    result_to INTEGER NOT NULL DEFAULT 0
) STRICT;
-- statement
CREATE INDEX run_lag ON run (lag) WHERE lag > 0;
-- statement
CREATE INDEX run_not_counted ON run (state) WHERE state <> 'counted';
-- statement
CREATE TABLE scope (
    id INTEGER PRIMARY KEY,
    tool TEXT NOT NULL,
    target_kind TEXT NOT NULL CHECK (target_kind IN ('account', 'region', 'image', 'repository', 'host', 'other')),
    target_identity TEXT NOT NULL,
    scanner_class TEXT NOT NULL
        CHECK (scanner_class IN ('misconfiguration', 'vulnerability', 'secret', 'licence', 'test')),
    severity_filter TEXT NOT NULL,
    failures_only INTEGER NOT NULL CHECK (failures_only IN (0, 1)),
    drill INTEGER NOT NULL CHECK (drill IN (0, 1)),
    flips INTEGER NOT NULL DEFAULT 0, -- grows when its history changes other than by a run at the end
    recount INTEGER NOT NULL DEFAULT 0 CHECK (recount IN (0, 1)), -- 1: tallies are to be derived anew from its results
    UNIQUE (tool, target_kind, target_identity, scanner_class, severity_filter, drill)
) STRICT;
-- statement
CREATE TABLE run_scope (
    run_key INTEGER NOT NULL REFERENCES run (key) ON DELETE CASCADE,
    scope_id INTEGER NOT NULL REFERENCES scope (id),
    previous INTEGER REFERENCES run (key) ON DELETE SET NULL, -- the run that its tally deltas start from
    flips INTEGER NOT NULL DEFAULT 0,                         -- the scope's, when the deltas were made; -1: amidst its runs
    PRIMARY KEY (run_key, scope_id)
) STRICT, WITHOUT ROWID;
-- statement
CREATE INDEX run_scope_scope ON run_scope (scope_id, run_key);
-- statement
-- Which results a run that is not complete did see; a complete one saw all that it has not put down as not seen.
CREATE TABLE run_seen (
    run_key INTEGER PRIMARY KEY REFERENCES run (key) ON DELETE CASCADE,
    ranges BLOB NOT NULL -- keys of results as varints: gap, length, gap, length, ...
) STRICT;
-- statement
CREATE TABLE check_unit (
    id INTEGER PRIMARY KEY,
    tool TEXT NOT NULL,
    check_id TEXT NOT NULL,
    title TEXT NOT NULL,
    remediation TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    first_run INTEGER REFERENCES run (key), -- the import that made it known; NULL: an edit did, or it stays anyway
    UNIQUE (tool, check_id)
) STRICT;
-- statement
CREATE INDEX check_unit_id ON check_unit (check_id);
-- statement
CREATE TABLE resource (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;
-- statement
-- The latest state of one check on one resource in one scope. Enumerations are numbers here (the order of Outcome and
-- Severity; outcome -1: not seen by the latest complete run), since a workspace may hold millions of rows. outcome is
-- NULL while no run that counts has seen it.
CREATE TABLE result (
    id INTEGER PRIMARY KEY,
    scope_id INTEGER NOT NULL, -- result_key refers to the scope
    fingerprint BLOB NOT NULL,
    check_id INTEGER NOT NULL REFERENCES check_unit (id),
    resource_id INTEGER NOT NULL REFERENCES resource (id),
    first_run INTEGER NOT NULL, -- the import that made it known (its result_from and result_to say so too), and what it saw
    first_outcome INTEGER NOT NULL CHECK (first_outcome BETWEEN 0 AND 5),
    first_severity INTEGER NOT NULL CHECK (first_severity BETWEEN 0 AND 5),
    since_run INTEGER NOT NULL REFERENCES run (key), -- the run that brought the present state
    outcome INTEGER CHECK (outcome BETWEEN -1 AND 5),
    severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 5),
    change INTEGER NOT NULL CHECK (change BETWEEN 0 AND 4) -- how it came to its state, the order of ChangeKind
) STRICT;
-- statement
-- Which result a fingerprint is. Apart from the results, because imports write it in sorted lots.
CREATE TABLE result_key (
    scope_id INTEGER NOT NULL REFERENCES scope (id),
    fingerprint BLOB NOT NULL,
    result_id INTEGER NOT NULL, -- no key of its own: that would need an index as large as the table
    PRIMARY KEY (scope_id, fingerprint)
) STRICT, WITHOUT ROWID;
-- statement
CREATE INDEX result_check ON result (check_id, severity, outcome);
-- statement
CREATE INDEX result_resource ON result (resource_id);
-- statement
CREATE INDEX result_since ON result (since_run, change);
-- statement
-- What a person reads in the details; kept apart so that scans over results stay narrow.
CREATE TABLE result_detail (
    result_id INTEGER PRIMARY KEY REFERENCES result (id) ON DELETE CASCADE,
    region TEXT NOT NULL,
    location TEXT NOT NULL,
    evidence TEXT NOT NULL,
    outcome_raw TEXT NOT NULL,
    refs TEXT NOT NULL -- one reference a line
) STRICT;
-- statement
-- What a run saw where that differs from the run before it, whether either of them counts; what a run saw and has no row
-- here is what the latest earlier row says. So history never needs rewriting when a run is withdrawn or counted again,
-- and an unchanged import adds no row. outcome -1: not seen by a complete run.
CREATE TABLE result_change (
    run_key INTEGER NOT NULL REFERENCES run (key),
    result_id INTEGER NOT NULL REFERENCES result (id),
    outcome INTEGER NOT NULL CHECK (outcome BETWEEN -1 AND 5),
    severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 5),
    PRIMARY KEY (run_key, result_id)
) STRICT, WITHOUT ROWID;
-- statement
CREATE INDEX result_change_result ON result_change (result_id, run_key, outcome, severity);
-- statement
-- The details as of such a change; result_detail holds those of the first run.
CREATE TABLE change_detail (
    result_id INTEGER NOT NULL REFERENCES result (id),
    run_key INTEGER NOT NULL REFERENCES run (key),
    region TEXT NOT NULL,
    location TEXT NOT NULL,
    evidence TEXT NOT NULL,
    outcome_raw TEXT NOT NULL,
    refs TEXT NOT NULL,
    PRIMARY KEY (result_id, run_key)
) STRICT;
-- statement
CREATE INDEX change_detail_run ON change_detail (run_key);
-- statement
-- What each run adds to the counts of a check in a scope; outcome -1: not seen.
CREATE TABLE run_tally (
    run_key INTEGER NOT NULL REFERENCES run (key),
    scope_id INTEGER NOT NULL REFERENCES scope (id),
    check_id INTEGER NOT NULL REFERENCES check_unit (id),
    outcome INTEGER NOT NULL CHECK (outcome BETWEEN -1 AND 5),
    severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 5),
    delta INTEGER NOT NULL,
    PRIMARY KEY (run_key, scope_id, check_id, outcome, severity)
) STRICT, WITHOUT ROWID;
-- statement
-- The sum of run_tally over counted runs.
CREATE TABLE tally (
    scope_id INTEGER NOT NULL REFERENCES scope (id),
    check_id INTEGER NOT NULL REFERENCES check_unit (id),
    outcome INTEGER NOT NULL CHECK (outcome BETWEEN -1 AND 5),
    severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 5),
    count INTEGER NOT NULL,
    PRIMARY KEY (scope_id, check_id, outcome, severity)
) STRICT, WITHOUT ROWID;
-- statement
CREATE TABLE link (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('provenBy', 'mitigatedBy')),
    story_id TEXT NOT NULL REFERENCES story (id),
    check_id INTEGER REFERENCES check_unit (id),
    other_story_id TEXT REFERENCES story (id),
    revision INTEGER NOT NULL,
    CHECK ((kind = 'provenBy') = (check_id IS NOT NULL)),
    CHECK ((kind = 'mitigatedBy') = (other_story_id IS NOT NULL)),
    UNIQUE (story_id, check_id),
    UNIQUE (story_id, other_story_id)
) STRICT;
-- statement
CREATE INDEX link_check ON link (check_id) WHERE check_id IS NOT NULL;
-- statement
CREATE INDEX link_other_story ON link (other_story_id) WHERE other_story_id IS NOT NULL;
-- statement
-- The change feed and the audit trail at once. hash = SHA-256(previous entry's hash + bytes).
CREATE TABLE audit_entry (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    session TEXT NOT NULL,
    text TEXT NOT NULL,
    bytes BLOB NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
-- statement
CREATE TABLE audit_item (
    entity TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    sequence INTEGER NOT NULL REFERENCES audit_entry (sequence),
    PRIMARY KEY (entity, entity_id, sequence)
) STRICT, WITHOUT ROWID;
