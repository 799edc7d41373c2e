GRANT USAGE ON SCHEMA needs TO sidebyside_app, sidebyside_job;

-- The catalogue ---------------------------------------------------------------------------------------------------

CREATE TABLE needs.age_bands (
    area_id uuid NOT NULL PRIMARY KEY,
    first_to int NOT NULL CHECK (first_to BETWEEN 0 AND 23),
    last_to int NOT NULL CHECK (last_to BETWEEN 1 AND 25),
    version int NOT NULL,
    CHECK (first_to < last_to)
);
COMMENT ON TABLE needs.age_bands IS
    'No personal data. The last whole year of age of each phase, where an area has set its own; both are included.';
CALL access.protect('needs.age_bands');

CREATE TABLE needs.section (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    phase text NOT NULL CHECK (phase IN ('A', 'B')),
    position int NOT NULL CHECK (position BETWEEN 1 AND 99),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    words text NOT NULL CHECK (length(words) <= 8000),
    status text NOT NULL CHECK (status IN ('planned', 'writing', 'published')),
    published_on date,
    owner_seat_id uuid,
    version int NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    CONSTRAINT published_has_its_day CHECK ((status = 'published') = (published_on IS NOT NULL))
);
COMMENT ON TABLE needs.section IS
    'No personal data. A section of the joint strategic needs assessment, with its phase, how far it is and who writes it.';
CALL access.protect('needs.section');

CREATE TABLE needs.resource (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    section_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('dataset', 'narrative')),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    about text NOT NULL CHECK (length(about) <= 2000),
    source text NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
    publisher text NOT NULL CHECK (length(publisher) BETWEEN 1 AND 200),
    licence text NOT NULL CHECK (licence IN ('ogl-3', 'cc-by-4', 'cc-by-sa-4', 'permission', 'none')),
    period text NOT NULL CHECK (length(period) BETWEEN 1 AND 200),
    geography text NOT NULL CHECK (length(geography) BETWEEN 1 AND 200),
    link text NOT NULL CHECK (link = '' OR (link ~ '^https?://' AND length(link) <= 2000)),
    version int NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    FOREIGN KEY (area_id, section_id) REFERENCES needs.section
);
CREATE INDEX resource_by_section ON needs.resource (area_id, section_id);
COMMENT ON TABLE needs.resource IS
    'No personal data. A dataset or a narrative that the needs assessment rests on: whose it is, under which licence, where to get it.';
CALL access.protect('needs.resource');

CREATE TABLE needs.finding (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    section_id uuid NOT NULL,
    number int NOT NULL CHECK (number >= 1),
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 600),
    resource_id uuid NOT NULL,
    found_on date NOT NULL,
    version int NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    UNIQUE (area_id, number),
    FOREIGN KEY (area_id, section_id) REFERENCES needs.section,
    FOREIGN KEY (area_id, resource_id) REFERENCES needs.resource
);
CREATE INDEX finding_by_section ON needs.finding (area_id, section_id);
CREATE INDEX finding_by_resource ON needs.finding (area_id, resource_id);
COMMENT ON TABLE needs.finding IS
    'No personal data. What a section found, as a numbered statement, with the resource that it rests on.';
CALL access.protect('needs.finding');

-- Working groups ---------------------------------------------------------------------------------------------------

CREATE TABLE needs.working_group (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    purpose text NOT NULL CHECK (length(purpose) BETWEEN 1 AND 1000),
    established_on date NOT NULL,
    ended_on date CHECK (ended_on >= established_on),
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    UNIQUE (area_id, name)
);
COMMENT ON TABLE needs.working_group IS 'No personal data. A working group: what it is for and since when it is there.';
CALL access.protect('needs.working_group');

CREATE TABLE needs.group_member (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    group_id uuid NOT NULL,
    seat_id uuid,
    invited_as text NOT NULL CHECK (length(invited_as) <= 200),
    from_on date NOT NULL,
    to_on date CHECK (to_on >= from_on),
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, group_id) REFERENCES needs.working_group,
    CONSTRAINT a_post_or_a_role CHECK ((seat_id IS NULL) = (invited_as <> ''))
);
CREATE UNIQUE INDEX a_post_is_a_member_once ON needs.group_member (area_id, group_id, seat_id)
    WHERE seat_id IS NOT NULL AND to_on IS NULL;
CREATE UNIQUE INDEX a_role_is_invited_once ON needs.group_member (area_id, group_id, invited_as)
    WHERE seat_id IS NULL AND to_on IS NULL;
COMMENT ON TABLE needs.group_member IS
    'No personal data. Posts that sit on a working group, and people who are invited, by what they are and never by name.';
CALL access.protect('needs.group_member');

CREATE TABLE needs.group_meeting (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    group_id uuid NOT NULL,
    held_on date NOT NULL,
    place text NOT NULL CHECK (length(place) <= 200),
    notes text NOT NULL CHECK (length(notes) <= 4000),
    version int NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    FOREIGN KEY (area_id, group_id) REFERENCES needs.working_group
);
CREATE INDEX group_meeting_by_day ON needs.group_meeting (area_id, group_id, held_on);
COMMENT ON TABLE needs.group_meeting IS 'No personal data. When a working group meets and what was agreed.';
CALL access.protect('needs.group_meeting');

CREATE TABLE needs.group_action (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    group_id uuid NOT NULL,
    number int NOT NULL CHECK (number >= 1),
    what text NOT NULL CHECK (length(what) BETWEEN 1 AND 1000),
    owner_seat_id uuid NOT NULL,
    owner_as text NOT NULL CHECK (length(owner_as) <= 200),
    agreed_on date NOT NULL,
    due_on date NOT NULL CHECK (due_on >= agreed_on),
    done_on date CHECK (done_on >= agreed_on),
    outcome text NOT NULL CHECK (length(outcome) <= 1000),
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    UNIQUE (area_id, group_id, number),
    FOREIGN KEY (area_id, group_id) REFERENCES needs.working_group,
    CONSTRAINT done_says_what CHECK (done_on IS NULL OR outcome <> '')
);
COMMENT ON TABLE needs.group_action IS
    'No personal data. What a working group agreed to do, which post does it, by when, and what was done. Overdue is worked out.';
CALL access.protect('needs.group_action');

-- Figures by area, for tables and maps ----------------------------------------------------------------------------

CREATE TABLE needs.figure_table (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    key text NOT NULL CHECK (key ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' AND length(key) <= 80),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    level text NOT NULL CHECK (level IN ('lsoa', 'ward', 'council')),
    unit text NOT NULL CHECK (unit IN ('people', 'percent', 'decile')),
    people boolean NOT NULL,
    source text NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
    publisher text NOT NULL CHECK (length(publisher) BETWEEN 1 AND 200),
    licence text NOT NULL CHECK (licence IN ('ogl-3', 'cc-by-4', 'cc-by-sa-4', 'permission', 'none')),
    period text NOT NULL CHECK (length(period) BETWEEN 1 AND 200),
    notes text NOT NULL CHECK (length(notes) <= 2000),
    left_out int NOT NULL CHECK (left_out >= 0),
    sha256 text NOT NULL CHECK (length(sha256) = 64),
    loaded_at timestamptz NOT NULL,
    -- A table that is loaded anew replaces the one before, whose figures stay.
    replaced_at timestamptz,
    PRIMARY KEY (area_id, id)
);
CREATE UNIQUE INDEX one_table_of_a_key ON needs.figure_table (area_id, key) WHERE replaced_at IS NULL;
COMMENT ON TABLE needs.figure_table IS
    'No personal data. A table of figures by area, with its source and licence. Where it counts people, counts of 1 to 4 were hidden before it was stored.';
CALL access.protect('needs.figure_table');

CREATE TABLE needs.figure (
    area_id uuid NOT NULL,
    table_id uuid NOT NULL,
    code text NOT NULL CHECK (length(code) = 9),
    age text NOT NULL CHECK (length(age) <= 40),
    need text NOT NULL CHECK (length(need) <= 120),
    setting text NOT NULL CHECK (length(setting) <= 120),
    value numeric CHECK (value >= 0),
    out_of numeric CHECK (out_of >= value),
    PRIMARY KEY (area_id, table_id, code, age, need, setting),
    FOREIGN KEY (area_id, table_id) REFERENCES needs.figure_table
);
COMMENT ON TABLE needs.figure IS
    'No personal data. One figure of a table; an empty value is one that is hidden because it is small, and is nowhere else.';
CALL access.protect_append_only('needs.figure');

-- A file that was checked and waits to be looked at.
CREATE TABLE needs.figure_draft (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    head text NOT NULL CHECK (head IS JSON OBJECT),
    content text NOT NULL CHECK (length(content) <= 2000000),
    checked_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id)
);
COMMENT ON TABLE needs.figure_draft IS
    'No personal data. A table of figures by area that was checked and not yet brought in; deleted when it is, or after a week.';
CALL access.protect('needs.figure_draft');
