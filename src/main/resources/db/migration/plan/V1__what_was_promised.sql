GRANT USAGE ON SCHEMA plan TO sidebyside_app, sidebyside_job;

-- The states in which an area shows its progress. A version never changes: a change is a new version.
CREATE TABLE plan.progress_key (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    code text NOT NULL CHECK (length(code) BETWEEN 1 AND 60),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    version int NOT NULL CHECK (version >= 1),
    loaded_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, code, version)
);
COMMENT ON TABLE plan.progress_key IS 'No personal data. A versioned set of progress states; a version never changes.';
CALL access.protect_append_only('plan.progress_key');

CREATE TABLE plan.progress_state (
    area_id uuid NOT NULL,
    key_id uuid NOT NULL,
    code text NOT NULL CHECK (length(code) BETWEEN 1 AND 60),
    position int NOT NULL CHECK (position >= 1),
    label text NOT NULL CHECK (length(label) BETWEEN 1 AND 60),
    tag text NOT NULL CHECK (tag IN ('grey', 'green', 'teal', 'blue', 'purple', 'magenta', 'orange', 'yellow')),
    meaning text NOT NULL CHECK (meaning IN ('not-started', 'under-way', 'delayed', 'on-track', 'completed', 'embedded')),
    also_needs text[] NOT NULL,
    PRIMARY KEY (area_id, key_id, code),
    UNIQUE (area_id, key_id, position),
    FOREIGN KEY (area_id, key_id) REFERENCES plan.progress_key
);
COMMENT ON TABLE plan.progress_state IS 'No personal data. One state of a progress key, word for word.';
CALL access.protect_append_only('plan.progress_state');

CREATE TABLE plan.plan_kind (
    area_id uuid NOT NULL,
    code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9-]{1,59}$'),
    label text NOT NULL CHECK (length(label) BETWEEN 1 AND 80),
    position int NOT NULL,
    PRIMARY KEY (area_id, code),
    UNIQUE (area_id, label)
);
COMMENT ON TABLE plan.plan_kind IS 'No personal data. What kinds of plan there are, since inspections keep renaming them.';
CALL access.protect('plan.plan_kind');

CREATE TABLE plan.improvement_plan (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    slug text NOT NULL CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
    kind text NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    summary text NOT NULL CHECK (length(summary) <= 4000),
    key_id uuid NOT NULL,
    later_confirmations int NOT NULL CHECK (later_confirmations BETWEEN 1 AND 12),
    start_on date NOT NULL,
    end_on date NOT NULL CHECK (end_on >= start_on),
    submitted_on date,
    status text NOT NULL CHECK (status IN ('draft', 'open', 'closed')),
    closed_on date CHECK ((closed_on IS NOT NULL) = (status = 'closed')),
    version int NOT NULL CHECK (version >= 1),
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, slug),
    FOREIGN KEY (area_id, key_id) REFERENCES plan.progress_key,
    FOREIGN KEY (area_id, kind) REFERENCES plan.plan_kind
);
COMMENT ON TABLE plan.improvement_plan IS 'No personal data. A plan that the partnership answers for together.';
CALL access.protect('plan.improvement_plan');

CREATE TABLE plan.plan_organisation (
    area_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    leads_jointly boolean NOT NULL,
    PRIMARY KEY (area_id, plan_id, organisation_id),
    FOREIGN KEY (area_id, plan_id) REFERENCES plan.improvement_plan
);
COMMENT ON TABLE plan.plan_organisation IS 'No personal data. Who answers for a plan, and who leads it together.';
CALL access.protect('plan.plan_organisation');

CREATE TABLE plan.plan_review (
    area_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    on_day date NOT NULL,
    PRIMARY KEY (area_id, plan_id, on_day),
    FOREIGN KEY (area_id, plan_id) REFERENCES plan.improvement_plan
);
COMMENT ON TABLE plan.plan_review IS 'No personal data. When the plan itself is looked at again.';
CALL access.protect('plan.plan_review');

CREATE TABLE plan.area_for_improvement (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    number int NOT NULL CHECK (number >= 1),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    weakness text NOT NULL CHECK (length(weakness) <= 4000),
    finding text NOT NULL CHECK (length(finding) <= 500),
    finding_link text NOT NULL CHECK (length(finding_link) <= 500),
    version int NOT NULL CHECK (version >= 1),
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, plan_id, number),
    FOREIGN KEY (area_id, plan_id) REFERENCES plan.improvement_plan
);
COMMENT ON TABLE plan.area_for_improvement IS 'No personal data. What an inspection found weak, as it put it.';
CALL access.protect('plan.area_for_improvement');

CREATE TABLE plan.outcome (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    area_for_improvement_id uuid NOT NULL,
    number text NOT NULL CHECK (number ~ '^[0-9]{1,3}(\.[0-9]{1,3})*$'),
    position int NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 1000),
    plain text NOT NULL CHECK (length(plain) <= 2000),
    impact text NOT NULL CHECK (length(impact) <= 4000),
    version int NOT NULL CHECK (version >= 1),
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, plan_id, number),
    FOREIGN KEY (area_id, plan_id) REFERENCES plan.improvement_plan,
    FOREIGN KEY (area_id, area_for_improvement_id) REFERENCES plan.area_for_improvement
);
COMMENT ON TABLE plan.outcome IS 'No personal data. What should become better, and for whom.';
CALL access.protect('plan.outcome');

-- The current state stands here for quick reading; it always follows from the ledger, in the same transaction.
CREATE TABLE plan.action_line (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    outcome_id uuid NOT NULL,
    ref text NOT NULL CHECK (ref ~ '^[0-9A-Za-z][0-9A-Za-z.()-]{0,19}$'),
    position int NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 2000),
    plain text NOT NULL CHECK (length(plain) <= 2000),
    impact text NOT NULL CHECK (length(impact) <= 4000),
    start_on date,
    start_words text NOT NULL CHECK (length(start_words) <= 60),
    end_on date CHECK (end_on >= start_on),
    end_words text NOT NULL CHECK (length(end_words) <= 60),
    expected_end_on date,
    state text,
    state_since_on date,
    reported_on date,
    published_at timestamptz,
    held_back_why text CHECK (length(held_back_why) BETWEEN 1 AND 500),
    easy_read text NOT NULL CHECK (length(easy_read) <= 4000),
    version int NOT NULL CHECK (version >= 1),
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, plan_id, ref),
    FOREIGN KEY (area_id, plan_id) REFERENCES plan.improvement_plan,
    FOREIGN KEY (area_id, outcome_id) REFERENCES plan.outcome,
    CHECK (published_at IS NULL OR (start_on IS NOT NULL AND end_on IS NOT NULL)),
    CHECK ((state IS NULL) = (state_since_on IS NULL))
);
CREATE INDEX action_line_by_outcome ON plan.action_line (area_id, outcome_id);
COMMENT ON TABLE plan.action_line IS 'No personal data. One lettered action of a plan, with dates and state of its own.';
CALL access.protect('plan.action_line');
-- A draft is nobody's business outside the partnership, whatever a query forgets.
CREATE POLICY action_line_drafts ON plan.action_line AS RESTRICTIVE FOR SELECT TO sidebyside_app
    USING (published_at IS NOT NULL OR (SELECT access.principal_kind()) <> 'public');

CREATE TABLE plan.line_lead (
    area_id uuid NOT NULL,
    line_id uuid NOT NULL,
    seat_id uuid NOT NULL,
    position int NOT NULL,
    PRIMARY KEY (area_id, line_id, seat_id),
    FOREIGN KEY (area_id, line_id) REFERENCES plan.action_line
);
CREATE INDEX line_lead_by_seat ON plan.line_lead (area_id, seat_id);
COMMENT ON TABLE plan.line_lead IS 'No personal data. The posts that lead a line; who holds them is known to access.';
CALL access.protect('plan.line_lead');

CREATE TABLE plan.success_measure (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    outcome_id uuid,
    line_id uuid,
    position int NOT NULL,
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 1000),
    unit text NOT NULL CHECK (unit IN ('percent', 'count', 'change', 'milestone')),
    comparator text NOT NULL CHECK (comparator IN ('at-least', 'over', 'none')),
    target numeric,
    target_words text NOT NULL CHECK (length(target_words) <= 200),
    due_on date,
    due_words text NOT NULL CHECK (length(due_words) <= 60),
    version int NOT NULL CHECK (version >= 1),
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, plan_id) REFERENCES plan.improvement_plan,
    FOREIGN KEY (area_id, outcome_id) REFERENCES plan.outcome,
    FOREIGN KEY (area_id, line_id) REFERENCES plan.action_line,
    CHECK (num_nonnulls(outcome_id, line_id) = 1),
    CHECK ((target IS NULL) = (comparator = 'none'))
);
COMMENT ON TABLE plan.success_measure IS
    'No personal data. How we will know, apart from evidence and from the difference made.';
CALL access.protect('plan.success_measure');

CREATE TABLE plan.measure_reading (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    measure_id uuid NOT NULL,
    on_day date NOT NULL,
    value numeric,
    words text NOT NULL CHECK (length(words) <= 500),
    source text NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, measure_id) REFERENCES plan.success_measure,
    CHECK (value IS NOT NULL OR words <> '')
);
COMMENT ON TABLE plan.measure_reading IS
    'No personal data. What a measure stood at on a day, with its source; of two for a day the later one counts.';
CALL access.protect_append_only('plan.measure_reading');

CREATE TABLE plan.reporting_point (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    on_day date NOT NULL,
    label text NOT NULL CHECK (length(label) BETWEEN 1 AND 40),
    closed_at timestamptz,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, plan_id, on_day),
    FOREIGN KEY (area_id, plan_id) REFERENCES plan.improvement_plan
);
COMMENT ON TABLE plan.reporting_point IS 'No personal data. The days, irregular, for which every state is kept.';
CALL access.protect('plan.reporting_point');

CREATE TABLE plan.risk (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('risk', 'assumption')),
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 1000),
    effect text NOT NULL CHECK (length(effect) <= 2000),
    owner_seat_id uuid,
    raised_on date NOT NULL,
    review_on date,
    closed_on date CHECK (closed_on >= raised_on),
    version int NOT NULL CHECK (version >= 1),
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, plan_id) REFERENCES plan.improvement_plan
);
COMMENT ON TABLE plan.risk IS 'No personal data. What could hinder the plan, or what it takes for granted.';
CALL access.protect('plan.risk');

-- The ledger: what was said about a line, in the order of saying. Nothing in it changes.
CREATE TABLE plan.progress_entry (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    line_id uuid NOT NULL,
    submission uuid NOT NULL,
    state text NOT NULL,
    event text NOT NULL CHECK (length(event) BETWEEN 1 AND 40),
    said_on date NOT NULL,
    words text NOT NULL CHECK (length(words) <= 4000),
    reason text NOT NULL CHECK (length(reason) <= 4000),
    effect text NOT NULL CHECK (length(effect) <= 4000),
    recovery text NOT NULL CHECK (length(recovery) <= 4000),
    new_end_on date,
    risk_id uuid,
    board_confirmer text CHECK (length(board_confirmer) BETWEEN 1 AND 200),
    board_confirmed_on date,
    chair_reason text CHECK (length(chair_reason) BETWEEN 1 AND 4000),
    lifted text[] NOT NULL,
    origin text NOT NULL CHECK (origin IN ('report', 'import')),
    author_seat_id uuid,
    author_person_id uuid,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    FOREIGN KEY (area_id, line_id) REFERENCES plan.action_line,
    FOREIGN KEY (area_id, risk_id) REFERENCES plan.risk
);
CREATE INDEX progress_entry_by_line ON plan.progress_entry (area_id, line_id, said_on, id);
COMMENT ON TABLE plan.progress_entry IS
    'Personal data. Subject: the person who reported. Retention: as long as the plan. Erasure: the person is replaced in access, the report stays. Export: the person''s own page.';
CALL access.protect_append_only('plan.progress_entry');

CREATE TABLE plan.progress_proof (
    area_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind ~ '^[a-z]+(-[a-z]+)*$'),
    ref_id uuid NOT NULL,
    PRIMARY KEY (area_id, entry_id, kind, ref_id),
    FOREIGN KEY (area_id, entry_id) REFERENCES plan.progress_entry
);
COMMENT ON TABLE plan.progress_proof IS 'No personal data. The evidence of impact on which a claim rests.';
CALL access.protect_append_only('plan.progress_proof');

-- The state of a line at a reporting point, as it was kept. A correction is a further version with its note.
CREATE TABLE plan.point_state (
    area_id uuid NOT NULL,
    line_id uuid NOT NULL,
    point_id uuid NOT NULL,
    version int NOT NULL CHECK (version >= 1),
    state text,
    said boolean NOT NULL,
    note text NOT NULL CHECK (length(note) <= 2000),
    follows boolean NOT NULL,
    submission uuid,
    author_person_id uuid,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, line_id, point_id, version),
    UNIQUE (area_id, submission),
    FOREIGN KEY (area_id, line_id) REFERENCES plan.action_line,
    FOREIGN KEY (area_id, point_id) REFERENCES plan.reporting_point,
    CHECK ((version = 1) = (note = ''))
);
COMMENT ON TABLE plan.point_state IS
    'Personal data. Subject: the person who corrected. Retention: as long as the plan. Erasure: the person is replaced in access. Export: the person''s own page.';
CALL access.protect_append_only('plan.point_state');

CREATE TABLE plan.workstream (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    area_for_improvement_id uuid NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    lead_seat_id uuid,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, area_for_improvement_id),
    FOREIGN KEY (area_id, plan_id) REFERENCES plan.improvement_plan,
    FOREIGN KEY (area_id, area_for_improvement_id) REFERENCES plan.area_for_improvement
);
COMMENT ON TABLE plan.workstream IS 'No personal data. The group of people who work on one area for improvement.';
CALL access.protect('plan.workstream');

CREATE TABLE plan.milestone (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    line_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('milestone', 'task')),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    owner_seat_id uuid,
    due_on date,
    done_on date,
    version int NOT NULL CHECK (version >= 1),
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, line_id) REFERENCES plan.action_line
);
CREATE INDEX milestone_by_line ON plan.milestone (area_id, line_id);
COMMENT ON TABLE plan.milestone IS 'No personal data. Steps of a workstream''s operational plan, each towards a line.';
CALL access.protect('plan.milestone');

CREATE TABLE plan.commitment (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('commitment', 'assurance')),
    position int NOT NULL,
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 1000),
    answer text NOT NULL CHECK (length(answer) <= 4000),
    version int NOT NULL CHECK (version >= 1),
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, plan_id) REFERENCES plan.improvement_plan
);
COMMENT ON TABLE plan.commitment IS
    'No personal data. What the plan commits to or wants to be assured of, with the answer to "how do we know?".';
CALL access.protect('plan.commitment');

CREATE TABLE plan.activity (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    on_day date NOT NULL,
    whole_month boolean NOT NULL,
    kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 60),
    audience text NOT NULL CHECK (length(audience) <= 120),
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 1000),
    held_back_why text CHECK (length(held_back_why) BETWEEN 1 AND 500),
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, plan_id) REFERENCES plan.improvement_plan,
    CHECK (NOT whole_month OR extract(day FROM on_day) = 1)
);
COMMENT ON TABLE plan.activity IS 'No personal data. What the partnership did, by day or by month.';
CALL access.protect('plan.activity');

CREATE TABLE plan.plan_version (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    number int NOT NULL CHECK (number >= 1),
    label text NOT NULL CHECK (length(label) BETWEEN 1 AND 120),
    content text NOT NULL,
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    frozen_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, plan_id, number),
    FOREIGN KEY (area_id, plan_id) REFERENCES plan.improvement_plan
);
COMMENT ON TABLE plan.plan_version IS 'No personal data. The plan as it was signed, and the hash of those very words.';
CALL access.protect_append_only('plan.plan_version');

CREATE TABLE plan.signature (
    area_id uuid NOT NULL,
    version_id uuid NOT NULL,
    person_id uuid NOT NULL,
    role_title text NOT NULL CHECK (length(role_title) BETWEEN 1 AND 160),
    organisation_id uuid NOT NULL,
    signed_on date NOT NULL,
    PRIMARY KEY (area_id, version_id, person_id),
    FOREIGN KEY (area_id, version_id) REFERENCES plan.plan_version
);
COMMENT ON TABLE plan.signature IS
    'Personal data. Subject: the person who signed. Retention: as long as the plan. Erasure: the person is replaced in access, role and organisation stay. Export: the person''s own page.';
CALL access.protect_append_only('plan.signature');

CREATE TABLE plan.look_back (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    scope text NOT NULL CHECK (length(scope) <= 2000),
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, plan_id) REFERENCES plan.improvement_plan
);
COMMENT ON TABLE plan.look_back IS 'No personal data. An exercise that puts right what went wrong in earlier cases.';
CALL access.protect('plan.look_back');

CREATE TABLE plan.look_back_item (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    look_back_id uuid NOT NULL,
    case_ref text NOT NULL CHECK (length(case_ref) BETWEEN 1 AND 40),
    remedy text NOT NULL CHECK (length(remedy) BETWEEN 1 AND 1000),
    owner_seat_id uuid,
    due_on date NOT NULL,
    done_on date,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, look_back_id, case_ref),
    FOREIGN KEY (area_id, look_back_id) REFERENCES plan.look_back
);
COMMENT ON TABLE plan.look_back_item IS
    'Personal data. Subject: the child or young person, by case reference only. Retention: until all are done, then two years. Erasure: the reference is replaced. Export: with the case.';
CALL access.protect('plan.look_back_item');
