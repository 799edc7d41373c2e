GRANT USAGE ON SCHEMA board TO sidebyside_app, sidebyside_job;

-- Bodies, their places, and who reports to whom -------------------------------------------------------------------

CREATE TABLE board.body (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 160),
    kind text NOT NULL CHECK (kind IN ('board', 'scrutiny', 'executive', 'group')),
    purpose text NOT NULL CHECK (length(purpose) <= 1000),
    holds_the_plan boolean NOT NULL,
    from_on date NOT NULL,
    to_on date CHECK (to_on >= from_on),
    position int NOT NULL,
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, name)
);
CREATE UNIQUE INDEX one_body_holds_the_plan ON board.body (area_id) WHERE holds_the_plan;
COMMENT ON TABLE board.body IS 'No personal data. A board, committee or group; its name is the area''s own.';
CALL access.protect('board.body');

CREATE TABLE board.body_leader (
    area_id uuid NOT NULL,
    body_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    from_on date NOT NULL,
    to_on date CHECK (to_on >= from_on),
    PRIMARY KEY (area_id, body_id, organisation_id, from_on),
    FOREIGN KEY (area_id, body_id) REFERENCES board.body
);
COMMENT ON TABLE board.body_leader IS 'No personal data. Organisations that lead a body jointly.';
CALL access.protect('board.body_leader');

CREATE TABLE board.place (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    seat_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('chair', 'vice-chair', 'member', 'family', 'scrutiny')),
    from_on date NOT NULL,
    to_on date CHECK (to_on >= from_on),
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, body_id) REFERENCES board.body,
    CONSTRAINT one_place_of_a_seat_at_a_time EXCLUDE USING gist
        (area_id WITH =, body_id WITH =, seat_id WITH =, daterange(from_on, to_on, '[]') WITH &&),
    CONSTRAINT one_chair_at_a_time EXCLUDE USING gist
        (area_id WITH =, body_id WITH =, daterange(from_on, to_on, '[]') WITH &&) WHERE (kind = 'chair')
);
COMMENT ON TABLE board.place IS 'No personal data. A seat''s place in a body; who holds the seat is known to access.';
CALL access.protect('board.place');

CREATE TABLE board.reporting_line (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    from_body_id uuid NOT NULL,
    to_body_id uuid NOT NULL,
    what text NOT NULL CHECK (length(what) BETWEEN 1 AND 200),
    how_often text NOT NULL CHECK (length(how_often) BETWEEN 1 AND 80),
    from_on date NOT NULL,
    to_on date CHECK (to_on >= from_on),
    PRIMARY KEY (area_id, id),
    CHECK (from_body_id <> to_body_id),
    FOREIGN KEY (area_id, from_body_id) REFERENCES board.body,
    FOREIGN KEY (area_id, to_body_id) REFERENCES board.body
);
COMMENT ON TABLE board.reporting_line IS 'No personal data. Which body reports to which, with what and how often.';
CALL access.protect('board.reporting_line');

CREATE TABLE board.reporting_calendar (
    area_id uuid NOT NULL PRIMARY KEY,
    working_day int NOT NULL CHECK (working_day BETWEEN 1 AND 20)
);
COMMENT ON TABLE board.reporting_calendar IS
    'No personal data. The working day of the next month on which a month''s assurance reports are due.';
CALL access.protect('board.reporting_calendar');

-- Meetings ------------------------------------------------------------------------------------------------------------

CREATE TABLE board.meeting (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    body_id uuid NOT NULL,
    held_on date NOT NULL,
    starts_at time,
    ends_at time CHECK (ends_at > starts_at),
    place text NOT NULL CHECK (length(place) <= 200),
    called_off_why text CHECK (length(called_off_why) BETWEEN 1 AND 500),
    version int NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    FOREIGN KEY (area_id, body_id) REFERENCES board.body
);
CREATE INDEX meeting_by_day ON board.meeting (area_id, held_on);
COMMENT ON TABLE board.meeting IS 'No personal data. When and where a body meets.';
CALL access.protect('board.meeting');

CREATE TABLE board.agenda_item (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    position int NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    purpose text NOT NULL CHECK (purpose IN ('decision', 'discussion', 'assurance', 'information')),
    minutes int CHECK (minutes BETWEEN 1 AND 480),
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, meeting_id, position),
    FOREIGN KEY (area_id, meeting_id) REFERENCES board.meeting
);
COMMENT ON TABLE board.agenda_item IS 'No personal data. What a meeting is about, in its order.';
CALL access.protect('board.agenda_item');

-- What was issued keeps its text ---------------------------------------------------------------------------------

CREATE TABLE board.edition (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    of_kind text NOT NULL CHECK (of_kind IN ('report', 'pack')),
    of_id uuid NOT NULL,
    number int NOT NULL CHECK (number >= 1),
    -- Text and not jsonb: the fingerprint is of these bytes.
    content text NOT NULL CHECK (content IS JSON),
    sha256 text NOT NULL CHECK (length(sha256) = 64),
    made_by text NOT NULL CHECK (length(made_by) <= 200),
    made_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, of_kind, of_id, number)
);
COMMENT ON TABLE board.edition IS
    'No personal data. The frozen text of an approved report or a closed pack, with posts and never names.';
CALL access.protect_append_only('board.edition');

CREATE TABLE board.issue (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    edition_id uuid NOT NULL,
    body_id uuid NOT NULL,
    body_name text NOT NULL CHECK (length(body_name) <= 160),
    issued_on date NOT NULL,
    issued_at timestamptz NOT NULL,
    issued_by text NOT NULL CHECK (length(issued_by) <= 200),
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, edition_id, body_id),
    FOREIGN KEY (area_id, edition_id) REFERENCES board.edition,
    FOREIGN KEY (area_id, body_id) REFERENCES board.body
);
COMMENT ON TABLE board.issue IS
    'No personal data. Which edition went to which body and when; the body''s name as it was then, the issuer''s post.';
CALL access.protect_append_only('board.issue');

-- Monthly assurance reports ---------------------------------------------------------------------------------------------

CREATE TABLE board.report (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    workstream_id uuid NOT NULL,
    workstream_title text NOT NULL CHECK (length(workstream_title) <= 200),
    month date NOT NULL CHECK (extract(day FROM month) = 1),
    lead_seat_id uuid,
    due_on date NOT NULL,
    state text NOT NULL CHECK (state IN ('draft', 'submitted', 'approved')),
    narrative text NOT NULL CHECK (length(narrative) <= 8000),
    risks text NOT NULL CHECK (length(risks) <= 4000),
    alert text NOT NULL CHECK (length(alert) <= 2000),
    advise text NOT NULL CHECK (length(advise) <= 2000),
    assure text NOT NULL CHECK (length(assure) <= 2000),
    asks text NOT NULL CHECK (length(asks) <= 2000),
    snapshot jsonb CHECK (state = 'draft' OR snapshot IS NOT NULL),
    submitted_on date CHECK (state = 'draft' OR submitted_on IS NOT NULL),
    sent_back_why text NOT NULL CHECK (length(sent_back_why) <= 1000),
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, workstream_id, month)
);
CREATE INDEX report_by_month ON board.report (area_id, month);
COMMENT ON TABLE board.report IS
    'No personal data. A workstream''s report for one month; the snapshot is what the plan said when it was handed in.';
CALL access.protect('board.report');

CREATE TABLE board.report_event (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    report_id uuid NOT NULL,
    event text NOT NULL CHECK (event IN ('created', 'submit', 'send_back', 'approve', 'correct')),
    words text NOT NULL CHECK (length(words) <= 1000),
    by_post text NOT NULL CHECK (length(by_post) <= 200),
    on_day date NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, report_id) REFERENCES board.report
);
COMMENT ON TABLE board.report_event IS 'No personal data. What happened to a report, by post and never by name.';
CALL access.protect_append_only('board.report_event');

-- Challenges -------------------------------------------------------------------------------------------------------------

CREATE TABLE board.challenge (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    number int NOT NULL CHECK (number >= 1),
    question text NOT NULL CHECK (length(question) BETWEEN 1 AND 2000),
    asked_by uuid,
    asked_by_seat_id uuid,
    asked_as text NOT NULL CHECK (length(asked_as) BETWEEN 1 AND 200),
    asked_on date NOT NULL,
    asked_at timestamptz NOT NULL,
    owner_seat_id uuid NOT NULL,
    owner_as text NOT NULL CHECK (length(owner_as) BETWEEN 1 AND 200),
    first_due_on date NOT NULL CHECK (first_due_on >= asked_on),
    due_on date NOT NULL CHECK (due_on >= first_due_on),
    first_answered_on date CHECK (first_answered_on >= asked_on),
    state text NOT NULL CHECK (state IN ('open', 'answered', 'accepted')),
    line_ref text NOT NULL CHECK (length(line_ref) <= 100),
    published_on date,
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    UNIQUE (area_id, number)
);
COMMENT ON TABLE board.challenge IS
    'Personal data. Subject: who asked. Retention: as long as the plan. Erasure: the person''s id is removed, the post stays. Export: the person''s own page.';
CALL access.protect('board.challenge');

CREATE TABLE board.challenge_turn (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    challenge_id uuid NOT NULL,
    submission uuid NOT NULL,
    event text NOT NULL CHECK (event IN ('answer', 'accept', 'not_accept')),
    words text NOT NULL CHECK (length(words) <= 4000),
    by_post text NOT NULL CHECK (length(by_post) BETWEEN 1 AND 200),
    on_day date NOT NULL,
    at timestamptz NOT NULL,
    due_on date,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    FOREIGN KEY (area_id, challenge_id) REFERENCES board.challenge
);
COMMENT ON TABLE board.challenge_turn IS
    'No personal data. Answers, and whether they were accepted, by post and never by name.';
CALL access.protect_append_only('board.challenge_turn');

-- Decisions and actions -----------------------------------------------------------------------------------------------------

CREATE TABLE board.decision (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    number int NOT NULL CHECK (number >= 1),
    body_id uuid NOT NULL,
    meeting_id uuid,
    decided_on date NOT NULL,
    what text NOT NULL CHECK (length(what) BETWEEN 1 AND 2000),
    why text NOT NULL CHECK (length(why) BETWEEN 1 AND 2000),
    line_ref text NOT NULL CHECK (length(line_ref) <= 100),
    follow_up_on date,
    follow_up text NOT NULL CHECK (length(follow_up) <= 2000),
    followed_up_on date,
    recorded_at timestamptz NOT NULL,
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    UNIQUE (area_id, number),
    FOREIGN KEY (area_id, body_id) REFERENCES board.body,
    FOREIGN KEY (area_id, meeting_id) REFERENCES board.meeting
);
COMMENT ON TABLE board.decision IS 'No personal data. What a body decided and why, and what came of it.';
CALL access.protect('board.decision');

CREATE TABLE board.decision_present (
    area_id uuid NOT NULL,
    decision_id uuid NOT NULL,
    seat_id uuid NOT NULL,
    post text NOT NULL CHECK (length(post) BETWEEN 1 AND 200),
    PRIMARY KEY (area_id, decision_id, seat_id),
    FOREIGN KEY (area_id, decision_id) REFERENCES board.decision
);
COMMENT ON TABLE board.decision_present IS
    'No personal data. Which posts were there, under the title that they had then.';
CALL access.protect_append_only('board.decision_present');

CREATE TABLE board.action (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    number int NOT NULL CHECK (number >= 1),
    body_id uuid NOT NULL,
    decision_id uuid,
    what text NOT NULL CHECK (length(what) BETWEEN 1 AND 1000),
    owner_seat_id uuid NOT NULL,
    owner_as text NOT NULL CHECK (length(owner_as) BETWEEN 1 AND 200),
    agreed_on date NOT NULL,
    due_on date NOT NULL CHECK (due_on >= agreed_on),
    done_on date CHECK (done_on >= agreed_on),
    outcome text NOT NULL CHECK (length(outcome) <= 1000),
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    UNIQUE (area_id, number),
    FOREIGN KEY (area_id, body_id) REFERENCES board.body,
    FOREIGN KEY (area_id, decision_id) REFERENCES board.decision
);
COMMENT ON TABLE board.action IS 'No personal data. The action log: what a post does by when.';
CALL access.protect('board.action');

-- The family voice ------------------------------------------------------------------------------------------------------------

CREATE TABLE board.family_voice (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    meeting_id uuid NOT NULL,
    number int NOT NULL CHECK (number >= 1),
    words text NOT NULL CHECK (length(words) <= 8000),
    reason_for_none text NOT NULL CHECK (length(reason_for_none) <= 1000),
    written_by uuid NOT NULL,
    written_as text NOT NULL CHECK (length(written_as) BETWEEN 1 AND 200),
    written_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    UNIQUE (area_id, meeting_id, number),
    CHECK ((words = '') <> (reason_for_none = '')),
    FOREIGN KEY (area_id, meeting_id) REFERENCES board.meeting
);
COMMENT ON TABLE board.family_voice IS
    'Personal data. Subject: who wrote it. Retention: as long as the plan. Erasure: the words stay under the post, the account is closed. Export: the person''s own page.';
CALL access.protect_append_only('board.family_voice');

-- Briefings and governance documents ------------------------------------------------------------------------------------------

CREATE TABLE board.briefing (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    given_on date NOT NULL,
    audience text NOT NULL CHECK (length(audience) BETWEEN 1 AND 120),
    subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 300),
    given_by text NOT NULL CHECK (length(given_by) <= 200),
    material text NOT NULL CHECK (length(material) <= 2000),
    questions text NOT NULL CHECK (length(questions) <= 4000),
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission)
);
CREATE INDEX briefing_by_day ON board.briefing (area_id, given_on DESC);
COMMENT ON TABLE board.briefing IS 'No personal data. Who was told what and when, and what they asked.';
CALL access.protect('board.briefing');

CREATE TABLE board.document (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('terms-of-reference', 'membership', 'reporting-calendar', 'other')),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    body_id uuid NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, body_id, title),
    FOREIGN KEY (area_id, body_id) REFERENCES board.body
);
COMMENT ON TABLE board.document IS 'No personal data. A governance document; what it says is in its versions.';
CALL access.protect('board.document');

CREATE TABLE board.document_version (
    area_id uuid NOT NULL,
    document_id uuid NOT NULL,
    number int NOT NULL CHECK (number >= 1),
    submission uuid NOT NULL,
    agreed_on date NOT NULL,
    review_on date CHECK (review_on > agreed_on),
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 40000),
    what_changed text NOT NULL CHECK (length(what_changed) <= 1000),
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, document_id, number),
    UNIQUE (area_id, submission),
    FOREIGN KEY (area_id, document_id) REFERENCES board.document
);
COMMENT ON TABLE board.document_version IS 'No personal data. What a governance document said from a day on.';
CALL access.protect_append_only('board.document_version');

-- The pack of a meeting ----------------------------------------------------------------------------------------------------------

CREATE TABLE board.pack (
    area_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    purpose text NOT NULL CHECK (purpose IN ('', 'decision', 'discussion', 'assurance', 'information')),
    recommendation text NOT NULL CHECK (length(recommendation) <= 2000),
    summary text NOT NULL CHECK (length(summary) <= 4000),
    decisions_needed text NOT NULL CHECK (length(decisions_needed) <= 4000),
    author text NOT NULL CHECK (length(author) <= 200),
    closed_at timestamptz,
    version int NOT NULL,
    PRIMARY KEY (area_id, meeting_id),
    FOREIGN KEY (area_id, meeting_id) REFERENCES board.meeting
);
COMMENT ON TABLE board.pack IS 'No personal data. What the author of a meeting''s papers adds; the author is a post.';
CALL access.protect('board.pack');
