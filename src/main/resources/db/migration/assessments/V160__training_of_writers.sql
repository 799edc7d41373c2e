-- Training for those who write advice: a schedule of sessions, each tied to what the framework of advice asks for; who was asked, and
-- who came.

-- Whoever looks after advice plans training; whoever may be asked for advice reads when it is.
CREATE FUNCTION assessments.runs_training() RETURNS boolean LANGUAGE sql STABLE
    RETURN access.principal_kind() = 'account'
        AND (access.principal_has('CASE_OFFICER') OR access.principal_has('CLINICAL_OFFICER'));
CREATE FUNCTION assessments.may_train() RETURNS boolean LANGUAGE sql STABLE
    RETURN assessments.runs_training() OR access.principal_kind() = 'account'
        AND (access.principal_has('PRACTITIONER') OR access.principal_has('ACTION_OWNER'));

CREATE TABLE assessments.training_session (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    about text NOT NULL CHECK (length(about) <= 2000),
    on_day date NOT NULL,
    starts_at time NOT NULL,
    ends_at time NOT NULL CHECK (ends_at > starts_at),
    place text NOT NULL CHECK (length(place) BETWEEN 1 AND 200),
    leader_seat uuid,
    places int NOT NULL CHECK (places BETWEEN 1 AND 500),
    state text NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
    cancelled_why text NOT NULL CHECK (length(cancelled_why) <= 1000),
    version int NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    CONSTRAINT a_cancelled_session_says_why CHECK ((state = 'cancelled') = (cancelled_why <> ''))
);
CREATE INDEX training_by_day ON assessments.training_session (area_id, on_day, id);
COMMENT ON TABLE assessments.training_session IS
    'No personal data. A session of training for those who write advice: what, when, where, and which post leads it.';
CALL access.wall_of_children('assessments.training_session', 'SELECT, INSERT, UPDATE',
    '(SELECT assessments.may_train())', '(SELECT assessments.runs_training())');

-- What of the framework a session teaches: the same five questions by which advice is looked over.
CREATE TABLE assessments.training_heading (
    area_id uuid NOT NULL,
    session_id uuid NOT NULL,
    heading text NOT NULL CHECK (heading IN ('needs', 'strategies', 'outcomes', 'quantified', 'plain')),
    PRIMARY KEY (area_id, session_id, heading),
    FOREIGN KEY (area_id, session_id) REFERENCES assessments.training_session ON DELETE CASCADE
);
COMMENT ON TABLE assessments.training_heading IS 'No personal data. What of the framework of advice a session teaches.';
CALL access.wall_of_children('assessments.training_heading', 'SELECT, INSERT, DELETE',
    '(SELECT assessments.may_train())', '(SELECT assessments.runs_training())');

CREATE TABLE assessments.training_for (
    area_id uuid NOT NULL,
    session_id uuid NOT NULL,
    point_id uuid NOT NULL,
    PRIMARY KEY (area_id, session_id, point_id),
    FOREIGN KEY (area_id, session_id) REFERENCES assessments.training_session ON DELETE CASCADE,
    FOREIGN KEY (area_id, point_id) REFERENCES assessments.advice_point
);
COMMENT ON TABLE assessments.training_for IS
    'No personal data. For which professions of which bodies a session is; none for all who write advice.';
CALL access.wall_of_children('assessments.training_for', 'SELECT, INSERT, DELETE',
    '(SELECT assessments.may_train())', '(SELECT assessments.runs_training())');

-- Who was asked, what they said, and whether they came. A writer reads and answers their own alone.
CREATE TABLE assessments.training_place (
    area_id uuid NOT NULL,
    session_id uuid NOT NULL,
    seat_id uuid NOT NULL,
    answer text NOT NULL CHECK (answer IN ('asked', 'yes', 'no')),
    came boolean,
    PRIMARY KEY (area_id, session_id, seat_id),
    FOREIGN KEY (area_id, session_id) REFERENCES assessments.training_session ON DELETE CASCADE
);
CREATE INDEX training_by_seat ON assessments.training_place (area_id, seat_id);
COMMENT ON TABLE assessments.training_place IS
    'Personal data. Subject: whoever held the post on the day of the session; posts alone, no names. Retention: as long as the session, which the partnership keeps. Erasure: the post stays, who held it is replaced in access. Export: on request; each reads their own on the page of training.';
CALL access.wall_of_children('assessments.training_place', 'SELECT, INSERT, UPDATE',
    '(SELECT assessments.runs_training()) OR assessments.holds(seat_id)',
    '(SELECT assessments.runs_training()) OR assessments.holds(seat_id)');

-- How many places are taken, so that the last is given once, though nobody who answers sees who else did.
CREATE TABLE assessments.training_taken (
    area_id uuid NOT NULL,
    session_id uuid NOT NULL,
    taken int NOT NULL CHECK (taken >= 0),
    PRIMARY KEY (area_id, session_id),
    FOREIGN KEY (area_id, session_id) REFERENCES assessments.training_session ON DELETE CASCADE
);
COMMENT ON TABLE assessments.training_taken IS 'No personal data. How many places of a session are taken.';
CALL access.wall_of_children('assessments.training_taken', 'SELECT, INSERT, UPDATE',
    '(SELECT assessments.may_train())', '(SELECT assessments.may_train())');
