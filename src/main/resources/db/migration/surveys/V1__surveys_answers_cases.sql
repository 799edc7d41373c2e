GRANT USAGE ON SCHEMA surveys TO sidebyside_app, sidebyside_job;

-- A wall that visitors of public pages do not get through at all: they read what was counted, and never what was answered.
CREATE PROCEDURE surveys.keep_from_visitors(guarded regclass, but text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE POLICY %I ON %s AS RESTRICTIVE TO sidebyside_app '
        'USING ((SELECT access.principal_kind()) NOT IN (''public'', ''receipt'') OR %s) '
        'WITH CHECK ((SELECT access.principal_kind()) NOT IN (''public'', ''receipt''))',
        (SELECT relname FROM pg_class WHERE oid = guarded) || '_no_visitors', guarded, but);
END $$;

CREATE TABLE surveys.question_set (
    area_id uuid NOT NULL,
    key text NOT NULL CHECK (key ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' AND length(key) <= 60),
    version int NOT NULL CHECK (version >= 1),
    content text NOT NULL CHECK (content IS JSON OBJECT AND length(content) <= 100000),
    loaded_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, key, version)
);
COMMENT ON TABLE surveys.question_set IS
    'No personal data. A version of a question set that the area loaded itself; those that come with the program are files.';
CALL access.protect_append_only('surveys.question_set');

CREATE TABLE surveys.survey (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    -- What stands in the link that may be shared, on posters and on paper.
    code text NOT NULL CHECK (code ~ '^[a-z0-9]{8}$'),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    service text NOT NULL CHECK (length(service) BETWEEN 1 AND 200),
    set_key text NOT NULL,
    set_version int NOT NULL,
    -- The questions as they were when the survey was made: whatever becomes of the set, these were asked.
    content text NOT NULL CHECK (content IS JSON OBJECT),
    asked text[] NOT NULL CHECK (cardinality(asked) >= 1
        AND asked <@ ARRAY['child', 'young-person', 'parent-carer', 'practitioner']),
    moment text NOT NULL CHECK (moment IN ('alone', 'start', 'exit')),
    start_id uuid,
    listed boolean NOT NULL,
    opens_on date NOT NULL,
    closes_on date NOT NULL CHECK (closes_on >= opens_on),
    counted_on date CHECK (counted_on >= opens_on),
    tell_by date NOT NULL CHECK (tell_by >= closes_on),
    told_on date,
    told_words text NOT NULL CHECK (length(told_words) <= 2000),
    version int NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    UNIQUE (area_id, code),
    FOREIGN KEY (area_id, start_id) REFERENCES surveys.survey,
    CONSTRAINT an_exit_has_its_start CHECK ((moment = 'exit') = (start_id IS NOT NULL)),
    CONSTRAINT told_once_counted CHECK (told_on IS NULL OR (counted_on IS NOT NULL AND told_words <> ''))
);
COMMENT ON TABLE surveys.survey IS
    'No personal data. A survey: which questions, of whom, from when until when, and by when people hear what was done.';
CALL access.protect('surveys.survey');

-- A link that can be used once. Whether it was used is all that is known of it: no time, and nothing that leads to an answer.
CREATE TABLE surveys.link (
    area_id uuid NOT NULL,
    token_hash bytea NOT NULL CHECK (length(token_hash) = 32),
    survey_id uuid NOT NULL,
    batch uuid NOT NULL,
    position int NOT NULL CHECK (position >= 1),
    -- Kept until the link is used, so that it can be printed.
    token text,
    spent boolean NOT NULL,
    PRIMARY KEY (area_id, token_hash),
    UNIQUE (area_id, batch, position),
    FOREIGN KEY (area_id, survey_id) REFERENCES surveys.survey,
    CONSTRAINT a_spent_link_is_forgotten CHECK (spent = (token IS NULL))
);
CREATE INDEX link_by_survey ON surveys.link (area_id, survey_id);
COMMENT ON TABLE surveys.link IS
    'No personal data. A link that answers a survey once. Who got it is not here, and which answer it gave is nowhere.';
CALL access.protect('surveys.link');
CALL surveys.keep_from_visitors('surveys.link', 'false');

CREATE TABLE surveys.response (
    area_id uuid NOT NULL,
    -- By chance alone: an id that tells when it was made could be held against the time of a visit.
    id uuid NOT NULL,
    survey_id uuid NOT NULL,
    -- Made by the form, so that what is sent ten times is stored once; gone when the survey is counted.
    submission uuid,
    respondent text NOT NULL CHECK (respondent IN ('child', 'young-person', 'parent-carer', 'practitioner')),
    edition text NOT NULL CHECK (edition IN ('standard', 'easy-read', 'child')),
    channel text NOT NULL CHECK (channel IN ('link', 'paper')),
    -- What somebody wrote on a paper form before keying it in, so that none is keyed in twice.
    paper_number int CHECK (paper_number BETWEEN 1 AND 99999),
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    UNIQUE (area_id, survey_id, paper_number),
    FOREIGN KEY (area_id, survey_id) REFERENCES surveys.survey,
    CONSTRAINT a_paper_has_its_number CHECK ((channel = 'paper') = (paper_number IS NOT NULL))
);
CREATE INDEX response_by_survey ON surveys.response (area_id, survey_id);
COMMENT ON TABLE surveys.response IS
    'No personal data. That somebody of a group answered a survey: not who, not when, not by which link.';
CALL access.protect('surveys.response');
CALL surveys.keep_from_visitors('surveys.response', 'false');

CREATE TABLE surveys.answer (
    area_id uuid NOT NULL,
    response_id uuid NOT NULL,
    question text NOT NULL CHECK (length(question) <= 40),
    chosen text NOT NULL CHECK (length(chosen) <= 40),
    meaning text NOT NULL CHECK (meaning IN ('yes', 'partly', 'no', 'unsure')),
    PRIMARY KEY (area_id, response_id, question),
    FOREIGN KEY (area_id, response_id) REFERENCES surveys.response ON DELETE CASCADE
);
COMMENT ON TABLE surveys.answer IS 'No personal data. What was chosen, in the words of the edition and in what they mean.';
CALL access.protect('surveys.answer');
CALL surveys.keep_from_visitors('surveys.answer', 'false');

CREATE TABLE surveys.free_text (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    survey_id uuid NOT NULL,
    question text NOT NULL CHECK (length(question) <= 40),
    respondent text NOT NULL CHECK (respondent IN ('child', 'young-person', 'parent-carer', 'practitioner')),
    -- Only until the survey is counted: then the thread between somebody's words and their choices is cut.
    response_id uuid,
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
    state text NOT NULL CHECK (state IN ('unread', 'read', 'shown')),
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, survey_id) REFERENCES surveys.survey,
    FOREIGN KEY (area_id, response_id) REFERENCES surveys.response ON DELETE CASCADE
);
CREATE INDEX free_text_by_survey ON surveys.free_text (area_id, survey_id);
COMMENT ON TABLE surveys.free_text IS
    'Personal data. Subject: whoever wrote it, and whoever they write of; who that is is not known. Retention: two years after the survey is counted. Erasure: by hand, by whoever knows their own words. Export: none, since nobody''s words can be found by their name.';
CALL access.protect('surveys.free_text');
CALL surveys.keep_from_visitors('surveys.free_text', 'state = ''shown''');

CREATE TABLE surveys.theme (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    label text NOT NULL CHECK (length(label) BETWEEN 1 AND 80),
    position int NOT NULL,
    retired boolean NOT NULL,
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission)
);
CREATE UNIQUE INDEX theme_by_label ON surveys.theme (area_id, lower(label));
COMMENT ON TABLE surveys.theme IS 'No personal data. What people speak of: the list by which free text is coded.';
CALL access.protect('surveys.theme');

CREATE TABLE surveys.coding (
    area_id uuid NOT NULL,
    text_id uuid NOT NULL,
    theme_id uuid NOT NULL,
    PRIMARY KEY (area_id, text_id, theme_id),
    FOREIGN KEY (area_id, text_id) REFERENCES surveys.free_text ON DELETE CASCADE,
    FOREIGN KEY (area_id, theme_id) REFERENCES surveys.theme
);
COMMENT ON TABLE surveys.coding IS 'No personal data. That a text speaks of a theme, as somebody who read it said.';
CALL access.protect('surveys.coding');

-- What was counted when the survey was closed: what everybody reads is fixed.
CREATE TABLE surveys.tally (
    area_id uuid NOT NULL,
    survey_id uuid NOT NULL,
    respondent text NOT NULL CHECK (respondent IN ('child', 'young-person', 'parent-carer', 'practitioner')),
    -- The key of a question, the name of a figure that is counted from several, or blank for all who answered.
    kind text NOT NULL CHECK (kind IN ('question', 'figure', 'all')),
    question text NOT NULL CHECK (length(question) <= 40),
    yes int NOT NULL CHECK (yes >= 0),
    partly int NOT NULL CHECK (partly >= 0),
    no int NOT NULL CHECK (no >= 0),
    unsure int NOT NULL CHECK (unsure >= 0),
    PRIMARY KEY (area_id, survey_id, respondent, kind, question),
    FOREIGN KEY (area_id, survey_id) REFERENCES surveys.survey
);
COMMENT ON TABLE surveys.tally IS
    'No personal data. How many of a group said what, counted once when the survey was closed. Of fewer than ten answers nothing but their number is shown.';
CALL access.protect_append_only('surveys.tally');

CREATE TABLE surveys.closing (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('plan', 'review', 'piece')),
    service text NOT NULL CHECK (length(service) BETWEEN 1 AND 200),
    closed_on date NOT NULL,
    about_kind text CHECK (length(about_kind) <= 40),
    about_id uuid,
    asked text NOT NULL CHECK (asked IN ('not-asked', 'asked', 'declined')),
    asked_on date,
    reason text NOT NULL CHECK (length(reason) <= 1000),
    survey_id uuid,
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    UNIQUE (area_id, about_kind, about_id, closed_on),
    FOREIGN KEY (area_id, survey_id) REFERENCES surveys.survey,
    CONSTRAINT a_whole_reference CHECK ((about_kind IS NULL) = (about_id IS NULL)),
    CONSTRAINT asked_on_a_day CHECK ((asked = 'asked') = (asked_on IS NOT NULL))
);
COMMENT ON TABLE surveys.closing IS
    'No personal data. That a plan, a review or a piece of work was closed, and whether people were asked how it was. Of a child there is a reference and nothing else.';
CALL access.protect('surveys.closing');
CALL surveys.keep_from_visitors('surveys.closing', 'false');

CREATE TABLE surveys.case_log (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    number int NOT NULL CHECK (number >= 1),
    kind text NOT NULL CHECK (kind IN ('complaint', 'compliment')),
    service text NOT NULL CHECK (length(service) BETWEEN 1 AND 200),
    received_on date NOT NULL,
    summary text NOT NULL CHECK (length(summary) BETWEEN 1 AND 2000),
    follow_up_on date NOT NULL CHECK (follow_up_on >= received_on),
    outcome text CHECK (outcome IN ('upheld', 'partly-upheld', 'not-upheld', 'withdrawn', 'passed-on', 'passed-back')),
    outcome_words text NOT NULL CHECK (length(outcome_words) <= 2000),
    learning text NOT NULL CHECK (length(learning) <= 2000),
    closed_on date CHECK (closed_on >= received_on),
    version int NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    UNIQUE (area_id, number),
    CONSTRAINT closed_says_what CHECK (closed_on IS NULL
        OR (outcome IS NOT NULL AND outcome_words <> '' AND learning <> '')),
    CONSTRAINT praise_is_passed_back CHECK (outcome IS NULL OR (kind = 'compliment') = (outcome = 'passed-back'))
);
COMMENT ON TABLE surveys.case_log IS
    'Personal data. Subject: whoever complained or praised, who is not named here. Retention: six years after it is closed. Erasure: by hand, by number. Export: on request, by number, since nobody is named.';
CALL access.protect('surveys.case_log');
CALL surveys.keep_from_visitors('surveys.case_log', 'false');
