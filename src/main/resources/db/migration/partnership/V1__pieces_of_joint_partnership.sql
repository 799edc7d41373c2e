GRANT USAGE ON SCHEMA partnership TO sidebyside_app, sidebyside_job;

-- Whoever holds a post of the partnership: they see how pieces on services go, and no names of families.
CREATE FUNCTION partnership.at_work() RETURNS boolean LANGUAGE sql STABLE
    RETURN access.principal_kind() = 'account'
        AND string_to_array(coalesce(current_setting('sidebyside.roles', true), ''), ',')
            && ARRAY['ACTION_OWNER', 'WORKSTREAM_LEAD', 'BOARD_MEMBER', 'FAMILY_SEAT', 'CHAIR', 'SCRUTINEER', 'INSPECTOR',
                'ADMINISTRATOR', 'CASE_OFFICER', 'COORDINATOR', 'SAFEGUARDING_LEAD', 'PRACTITIONER'];

-- Whoever may lead a piece, and so write to those who take part.
CREATE FUNCTION partnership.leads() RETURNS boolean LANGUAGE sql STABLE
    RETURN access.principal_kind() = 'account'
        AND string_to_array(coalesce(current_setting('sidebyside.roles', true), ''), ',')
            && ARRAY['COORDINATOR', 'CASE_OFFICER', 'PRACTITIONER', 'SAFEGUARDING_LEAD', 'WORKSTREAM_LEAD', 'ACTION_OWNER'];

-- Whether a row is the principal's own: by their account, or by the key of a link that they were given.
CREATE FUNCTION partnership.own(person uuid, key uuid) RETURNS boolean LANGUAGE sql STABLE
    RETURN (access.principal_kind() = 'account' AND person = access.principal_id())
        OR (access.principal_kind() = 'invitation' AND key = access.principal_id());

-- Models as data, in the area's wording too ---------------------------------------------------------------------

CREATE TABLE partnership.model (
    area_id uuid NOT NULL,
    code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    version int NOT NULL CHECK (version BETWEEN 1 AND 999),
    level text NOT NULL CHECK (level IN ('individual', 'strategic')),
    document text NOT NULL CHECK (length(document) BETWEEN 2 AND 100000),
    loaded_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, code, version)
);
COMMENT ON TABLE partnership.model IS
    'No personal data. A model of joint partnership as its file says it. One that a piece uses is kept by that piece and never rewritten.';
CALL access.wall('partnership.model', 'SELECT, INSERT, DELETE');

CREATE TABLE partnership.agreed_words (
    area_id uuid NOT NULL,
    model_code text NOT NULL,
    model_version int NOT NULL,
    key text NOT NULL CHECK (key ~ '^[a-z][a-z0-9-]{1,39}$'),
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
    loaded_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, model_code, model_version, key),
    FOREIGN KEY (area_id, model_code, model_version) REFERENCES partnership.model ON DELETE CASCADE
);
COMMENT ON TABLE partnership.agreed_words IS
    'No personal data. What the area itself agreed for a step or a question, word for word, beside our plain version.';
CALL access.protect('partnership.agreed_words');

CREATE TABLE partnership.setting (
    area_id uuid NOT NULL PRIMARY KEY,
    quiet_weeks int NOT NULL CHECK (quiet_weeks BETWEEN 1 AND 52),
    answer_working_days int NOT NULL CHECK (answer_working_days BETWEEN 1 AND 120),
    version int NOT NULL
);
COMMENT ON TABLE partnership.setting IS
    'No personal data. After how many weeks without news a worker is reminded, and in how many working days a proposal is answered.';
CALL access.protect('partnership.setting');

-- A service of the area's register as it is counted: its days and whose work it is, brought up to date each morning.
CREATE TABLE partnership.counted_service (
    area_id uuid NOT NULL,
    service_id uuid NOT NULL,
    sector text NOT NULL CHECK (length(sector) BETWEEN 1 AND 40),
    from_on date NOT NULL,
    until_on date CHECK (until_on >= from_on),
    PRIMARY KEY (area_id, service_id)
);
COMMENT ON TABLE partnership.counted_service IS
    'No personal data. A service of which at least one piece a year is made in joint partnership, as it is counted.';
CALL access.protect('partnership.counted_service');

CREATE TABLE partnership.support_offer (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    service_id uuid NOT NULL,
    offered_on date NOT NULL,
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 1000),
    offered_as text NOT NULL CHECK (length(offered_as) <= 200),
    PRIMARY KEY (area_id, id)
);
CREATE INDEX support_offer_by_service ON partnership.support_offer (area_id, service_id);
COMMENT ON TABLE partnership.support_offer IS
    'No personal data. When support was offered to a service that had no piece in a year; by which post.';
CALL access.protect('partnership.support_offer');

-- Pieces --------------------------------------------------------------------------------------------------------

CREATE TABLE partnership.piece (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    level text NOT NULL CHECK (level IN ('individual', 'strategic')),
    kind text NOT NULL CHECK (kind IN ('ehc-plan', 'annual-review', 'other-plan', 'new-service', 'improve-service',
        'information', 'policy', 'standards', 'other')),
    model_code text NOT NULL,
    model_version int NOT NULL,
    service_id uuid,
    child_id uuid,
    lead_seat_id uuid,
    small boolean NOT NULL,
    why text NOT NULL CHECK (length(why) <= 2000),
    fixed text NOT NULL CHECK (length(fixed) BETWEEN 1 AND 2000),
    can_change text NOT NULL CHECK (length(can_change) BETWEEN 1 AND 2000),
    principles text[] NOT NULL,
    benefits text[] NOT NULL,
    ages text[] NOT NULL,
    groups_reached text[] NOT NULL,
    began_on date NOT NULL,
    state text NOT NULL CHECK (state IN ('running', 'finished', 'stopped')),
    ended_on date CHECK (ended_on >= began_on),
    ended_because text NOT NULL CHECK (length(ended_because) <= 2000),
    version int NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, model_code, model_version) REFERENCES partnership.model,
    CONSTRAINT about_a_child_or_a_service CHECK ((level = 'individual') = (child_id IS NOT NULL)
        AND (level = 'strategic') = (service_id IS NOT NULL)),
    CONSTRAINT ended_has_its_day CHECK ((state = 'running') = (ended_on IS NULL)),
    CONSTRAINT stopped_says_why CHECK (state <> 'stopped' OR ended_because <> '')
);
CREATE INDEX piece_by_service ON partnership.piece (area_id, service_id);
CREATE INDEX piece_by_child ON partnership.piece (area_id, child_id);
COMMENT ON TABLE partnership.piece IS
    'Personal data. Subject: the child or young person, where it is about one. Retention: as children.record; a piece on a service stays. Erasure: deleted with the record. Export: on request; the family''s page of the child shows it.';
CALL access.wall_of_children('partnership.piece', 'SELECT, INSERT, UPDATE, DELETE',
    'child_id IS NULL OR child_id IN (SELECT access.visible_children())',
    '(SELECT partnership.leads()) AND (child_id IS NULL OR child_id IN (SELECT access.visible_children()))');

-- Walls what belongs to a piece: whoever may see the piece, and of those whom the condition names.
CREATE PROCEDURE partnership.wall(guarded regclass, privileges text, reading text, writing text) LANGUAGE plpgsql AS $$
DECLARE
    bare text := (SELECT relname FROM pg_class WHERE oid = guarded);
    seen text := format('EXISTS (SELECT FROM partnership.piece p WHERE p.area_id = %s.area_id AND p.id = %s.piece_id)', bare, bare);
BEGIN
    CALL access.wall_of_children(guarded, privileges, seen || ' AND (' || reading || ')', seen || ' AND (' || writing || ')');
END $$;

-- The place of somebody at a piece: whose account it is, or the key of the link that opens it.
CREATE TABLE partnership.place (
    area_id uuid NOT NULL,
    participant_id uuid NOT NULL,
    piece_id uuid NOT NULL,
    person_id uuid,
    key uuid,
    PRIMARY KEY (area_id, participant_id),
    FOREIGN KEY (area_id, piece_id) REFERENCES partnership.piece ON DELETE CASCADE,
    CONSTRAINT one_place_of_a_link UNIQUE (key),
    CONSTRAINT one_place_of_a_person UNIQUE (area_id, piece_id, person_id)
);
CREATE INDEX place_by_person ON partnership.place (area_id, person_id);
COMMENT ON TABLE partnership.place IS
    'Personal data. Subject: who takes part. Retention: as the piece. Erasure: the account and the link are taken away. Export: the person''s own page.';
CALL partnership.wall('partnership.place', 'SELECT, INSERT, UPDATE, DELETE',
    '(SELECT partnership.at_work()) OR partnership.own(person_id, key)',
    '(SELECT partnership.leads()) OR partnership.own(person_id, key)');

CREATE TABLE partnership.participant (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    piece_id uuid NOT NULL,
    side text NOT NULL CHECK (side IN ('child', 'young-person', 'parent', 'family', 'professional')),
    shown_as text NOT NULL CHECK (length(shown_as) BETWEEN 1 AND 120),
    way text NOT NULL CHECK (way IN ('in-person', 'online', 'phone', 'in-writing', 'through-someone')),
    through text NOT NULL CHECK (length(through) <= 200),
    access_state text NOT NULL CHECK (access_state IN ('not-asked', 'none', 'to-meet', 'met')),
    came_by text NOT NULL CHECK (came_by IN ('asked', 'opportunity', 'circle')),
    first_time boolean NOT NULL,
    joined_on date NOT NULL,
    left_on date CHECK (left_on >= joined_on),
    left_because text NOT NULL CHECK (length(left_because) <= 400),
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, id) REFERENCES partnership.place,
    CONSTRAINT through_somebody_says_whom CHECK (way <> 'through-someone' OR through <> '')
);
CREATE INDEX participant_by_piece ON partnership.participant (area_id, piece_id);
COMMENT ON TABLE partnership.participant IS
    'Personal data. Subject: who takes part, without a name. Retention: as the piece. Erasure: what says who they are is taken away, what was said stays. Export: the person''s own page.';
CALL partnership.wall('partnership.participant', 'SELECT, INSERT, UPDATE, DELETE',
    'piece_id IN (SELECT o.piece_id FROM partnership.place o)',
    'id IN (SELECT o.participant_id FROM partnership.place o WHERE (SELECT partnership.leads()) OR partnership.own(o.person_id, o.key))');

CREATE TABLE partnership.contact (
    area_id uuid NOT NULL,
    participant_id uuid NOT NULL,
    piece_id uuid NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    email text NOT NULL CHECK (length(email) <= 254),
    phone text NOT NULL CHECK (length(phone) <= 40),
    access_needs text NOT NULL CHECK (length(access_needs) <= 1000),
    access_met text NOT NULL CHECK (length(access_met) <= 1000),
    PRIMARY KEY (area_id, participant_id),
    FOREIGN KEY (area_id, participant_id) REFERENCES partnership.participant
);
COMMENT ON TABLE partnership.contact IS
    'Personal data. Subject: who takes part. Retention: 12 months after the last telling back. Erasure: deleted. Export: the person''s own page.';
CALL partnership.wall('partnership.contact', 'SELECT, INSERT, UPDATE, DELETE',
    '(SELECT partnership.leads()) OR participant_id IN (SELECT o.participant_id FROM partnership.place o WHERE partnership.own(o.person_id, o.key))',
    '(SELECT partnership.leads()) OR participant_id IN (SELECT o.participant_id FROM partnership.place o WHERE partnership.own(o.person_id, o.key))');

-- Who reads and writes the work itself: those at work, and whoever takes part reads it.
CREATE PROCEDURE partnership.wall_of_work(guarded regclass, privileges text) LANGUAGE plpgsql AS $$
BEGIN
    CALL partnership.wall(guarded, privileges,
        '(SELECT partnership.at_work()) OR piece_id IN (SELECT o.piece_id FROM partnership.place o)',
        '(SELECT partnership.leads())');
END $$;

-- What somebody who takes part says for themself; a lead writes down what was said by phone or on paper.
CREATE PROCEDURE partnership.wall_of_participants(guarded regclass) LANGUAGE plpgsql AS $$
BEGIN
    CALL partnership.wall(guarded, 'SELECT, INSERT, UPDATE, DELETE',
        '(SELECT partnership.at_work()) OR piece_id IN (SELECT o.piece_id FROM partnership.place o)',
        '(SELECT partnership.leads()) OR participant_id IN (SELECT o.participant_id FROM partnership.place o WHERE partnership.own(o.person_id, o.key))');
END $$;

CREATE TABLE partnership.step (
    area_id uuid NOT NULL,
    piece_id uuid NOT NULL,
    key text NOT NULL,
    state text NOT NULL CHECK (state IN ('done', 'skipped')),
    words text NOT NULL CHECK (length(words) <= 2000),
    on_day date NOT NULL,
    said_as text NOT NULL CHECK (length(said_as) <= 200),
    version int NOT NULL,
    PRIMARY KEY (area_id, piece_id, key),
    FOREIGN KEY (area_id, piece_id) REFERENCES partnership.piece ON DELETE CASCADE
);
COMMENT ON TABLE partnership.step IS
    'Personal data. Subject: the child, where the piece is about one. Retention: as the piece. Erasure: with the piece. Export: on request; the family''s page of the child shows it.';
CALL partnership.wall_of_work('partnership.step', 'SELECT, INSERT, UPDATE, DELETE');

CREATE TABLE partnership.plan_item (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    piece_id uuid NOT NULL,
    what text NOT NULL CHECK (length(what) BETWEEN 1 AND 400),
    who text NOT NULL CHECK (length(who) BETWEEN 1 AND 200),
    due_on date NOT NULL,
    done_on date,
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, piece_id) REFERENCES partnership.piece ON DELETE CASCADE
);
CREATE INDEX plan_item_by_piece ON partnership.plan_item (area_id, piece_id, due_on);
COMMENT ON TABLE partnership.plan_item IS
    'Personal data. Subject: the child, where the piece is about one. Retention: as the piece. Erasure: with the piece. Export: on request; the family''s page of the child shows it.';
CALL partnership.wall_of_work('partnership.plan_item', 'SELECT, INSERT, UPDATE, DELETE');

CREATE TABLE partnership.plan_slip (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    piece_id uuid NOT NULL,
    item_id uuid NOT NULL,
    was_on date NOT NULL,
    now_on date NOT NULL CHECK (now_on <> was_on),
    because text NOT NULL CHECK (length(because) BETWEEN 1 AND 1000),
    on_day date NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, item_id) REFERENCES partnership.plan_item ON DELETE CASCADE
);
CREATE INDEX plan_slip_by_item ON partnership.plan_slip (area_id, item_id);
COMMENT ON TABLE partnership.plan_slip IS
    'Personal data. Subject: the child, where the piece is about one. Retention: as the piece. Erasure: with the piece. Export: on request; the family''s page of the child shows it.';
CALL partnership.wall_of_work('partnership.plan_slip', 'SELECT, INSERT');

CREATE TABLE partnership.session (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    piece_id uuid NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    place text NOT NULL CHECK (length(place) <= 400),
    one_sort_because text NOT NULL CHECK (length(one_sort_because) <= 400),
    chosen_id uuid,
    called_off boolean NOT NULL,
    version int NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, piece_id) REFERENCES partnership.piece ON DELETE CASCADE
);
CREATE INDEX session_by_piece ON partnership.session (area_id, piece_id);
COMMENT ON TABLE partnership.session IS
    'Personal data. Subject: the child, where the piece is about one. Retention: as the piece. Erasure: with the piece. Export: on request; the family''s page of the child shows it.';
CALL partnership.wall_of_work('partnership.session', 'SELECT, INSERT, UPDATE, DELETE');

CREATE TABLE partnership.session_option (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    piece_id uuid NOT NULL,
    session_id uuid NOT NULL,
    on_day date NOT NULL,
    from_time time NOT NULL,
    to_time time NOT NULL CHECK (to_time > from_time),
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, session_id, on_day, from_time),
    FOREIGN KEY (area_id, session_id) REFERENCES partnership.session ON DELETE CASCADE
);
COMMENT ON TABLE partnership.session_option IS
    'No personal data. A time that is offered for a session, in London.';
CALL partnership.wall_of_work('partnership.session_option', 'SELECT, INSERT, UPDATE, DELETE');
ALTER TABLE partnership.session ADD FOREIGN KEY (area_id, chosen_id) REFERENCES partnership.session_option DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE partnership.session_choice (
    area_id uuid NOT NULL,
    piece_id uuid NOT NULL,
    option_id uuid NOT NULL,
    participant_id uuid NOT NULL,
    PRIMARY KEY (area_id, option_id, participant_id),
    FOREIGN KEY (area_id, option_id) REFERENCES partnership.session_option ON DELETE CASCADE,
    FOREIGN KEY (area_id, participant_id) REFERENCES partnership.participant
);
COMMENT ON TABLE partnership.session_choice IS
    'Personal data. Subject: who takes part. Retention: as the piece. Erasure: deleted. Export: the person''s own page.';
CALL partnership.wall_of_participants('partnership.session_choice');

CREATE TABLE partnership.news (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    piece_id uuid NOT NULL,
    on_day date NOT NULL,
    channel text NOT NULL CHECK (channel IN ('email', 'phone', 'letter', 'meeting', 'text', 'here')),
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
    said_as text NOT NULL CHECK (length(said_as) <= 200),
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, piece_id) REFERENCES partnership.piece ON DELETE CASCADE
);
CREATE INDEX news_by_piece ON partnership.news (area_id, piece_id, on_day);
COMMENT ON TABLE partnership.news IS
    'Personal data. Subject: the child, where the piece is about one. Retention: as the piece. Erasure: with the piece. Export: on request; the family''s page of the child shows it.';
CALL partnership.wall_of_work('partnership.news', 'SELECT, INSERT, DELETE');

CREATE TABLE partnership.feedback_request (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    piece_id uuid NOT NULL,
    asked_on date NOT NULL,
    what text NOT NULL CHECK (length(what) BETWEEN 1 AND 1000),
    channel text NOT NULL CHECK (channel IN ('email', 'phone', 'letter', 'meeting', 'text', 'here')),
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, id, asked_on),
    FOREIGN KEY (area_id, piece_id) REFERENCES partnership.piece ON DELETE CASCADE
);
CREATE INDEX feedback_request_by_piece ON partnership.feedback_request (area_id, piece_id);
COMMENT ON TABLE partnership.feedback_request IS
    'Personal data. Subject: the child, where the piece is about one. Retention: as the piece. Erasure: with the piece. Export: on request; the family''s page of the child shows it.';
CALL partnership.wall_of_work('partnership.feedback_request', 'SELECT, INSERT');

CREATE TABLE partnership.decision (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    piece_id uuid NOT NULL,
    request_id uuid NOT NULL,
    asked_on date NOT NULL,
    decided_on date NOT NULL,
    what text NOT NULL CHECK (length(what) BETWEEN 1 AND 1000),
    because text NOT NULL CHECK (length(because) BETWEEN 1 AND 2000),
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, piece_id) REFERENCES partnership.piece ON DELETE CASCADE,
    FOREIGN KEY (area_id, request_id, asked_on) REFERENCES partnership.feedback_request (area_id, id, asked_on),
    CONSTRAINT people_were_asked_before CHECK (asked_on < decided_on)
);
CREATE INDEX decision_by_piece ON partnership.decision (area_id, piece_id);
COMMENT ON TABLE partnership.decision IS
    'Personal data. Subject: the child, where the piece is about one. Retention: as the piece. Erasure: with the piece. Export: on request; the family''s page of the child shows it.';
CALL partnership.wall_of_work('partnership.decision', 'SELECT, INSERT');

CREATE TABLE partnership.draft (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    piece_id uuid NOT NULL,
    number int NOT NULL CHECK (number >= 1),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 8000),
    link text NOT NULL CHECK (link = '' OR (link ~ '^https?://' AND length(link) <= 2000)),
    shared_on date NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, piece_id, number),
    FOREIGN KEY (area_id, piece_id) REFERENCES partnership.piece ON DELETE CASCADE
);
COMMENT ON TABLE partnership.draft IS
    'Personal data. Subject: the child, where the piece is about one. Retention: as the piece. Erasure: with the piece. Export: on request; the family''s page of the child shows it.';
CALL partnership.wall_of_work('partnership.draft', 'SELECT, INSERT');

CREATE TABLE partnership.draft_answer (
    area_id uuid NOT NULL,
    draft_id uuid NOT NULL,
    participant_id uuid NOT NULL,
    piece_id uuid NOT NULL,
    answer text NOT NULL CHECK (answer IN ('agree', 'agree-with-comments', 'do-not-agree')),
    words text NOT NULL CHECK (length(words) <= 2000),
    on_day date NOT NULL,
    written_down_as text NOT NULL CHECK (length(written_down_as) <= 200),
    version int NOT NULL,
    PRIMARY KEY (area_id, draft_id, participant_id),
    FOREIGN KEY (area_id, draft_id) REFERENCES partnership.draft ON DELETE CASCADE,
    FOREIGN KEY (area_id, participant_id) REFERENCES partnership.participant,
    CONSTRAINT comments_are_said CHECK (answer = 'agree' OR words <> '')
);
COMMENT ON TABLE partnership.draft_answer IS
    'Personal data. Subject: who takes part. Retention: as the piece. Erasure: the words are taken away, the answer stays. Export: the person''s own page.';
CALL partnership.wall_of_participants('partnership.draft_answer');

CREATE TABLE partnership.check_answer (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    piece_id uuid NOT NULL,
    key text NOT NULL,
    participant_id uuid,
    answer text NOT NULL CHECK (answer IN ('yes', 'partly', 'no')),
    words text NOT NULL CHECK (length(words) <= 2000),
    on_day date NOT NULL,
    said_as text NOT NULL CHECK (length(said_as) <= 200),
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, piece_id) REFERENCES partnership.piece ON DELETE CASCADE,
    FOREIGN KEY (area_id, participant_id) REFERENCES partnership.participant,
    CONSTRAINT one_answer_of_each UNIQUE NULLS NOT DISTINCT (area_id, piece_id, key, participant_id)
);
COMMENT ON TABLE partnership.check_answer IS
    'Personal data. Subject: who takes part. Retention: as the piece. Erasure: the words are taken away, the answer stays. Export: the person''s own page.';
-- Those who take part read the worker's answers and their own, and nobody else's.
CALL partnership.wall('partnership.check_answer', 'SELECT, INSERT, UPDATE, DELETE',
    '(SELECT partnership.at_work()) OR (participant_id IS NULL AND piece_id IN (SELECT o.piece_id FROM partnership.place o))
        OR participant_id IN (SELECT o.participant_id FROM partnership.place o WHERE partnership.own(o.person_id, o.key))',
    '(SELECT partnership.leads()) OR participant_id IN (SELECT o.participant_id FROM partnership.place o WHERE partnership.own(o.person_id, o.key))');

CREATE TABLE partnership.tell_back (
    area_id uuid NOT NULL,
    piece_id uuid NOT NULL,
    point text NOT NULL CHECK (point IN ('close', 'six-months', 'twelve-months')),
    due_on date NOT NULL,
    told_on date,
    channel text CHECK (channel IN ('email', 'phone', 'letter', 'meeting', 'text', 'here')),
    words text NOT NULL CHECK (length(words) <= 2000),
    version int NOT NULL,
    PRIMARY KEY (area_id, piece_id, point),
    FOREIGN KEY (area_id, piece_id) REFERENCES partnership.piece ON DELETE CASCADE,
    CONSTRAINT told_says_how CHECK ((told_on IS NULL) = (channel IS NULL) AND (told_on IS NULL OR words <> ''))
);
COMMENT ON TABLE partnership.tell_back IS
    'Personal data. Subject: the child, where the piece is about one. Retention: as the piece. Erasure: with the piece. Export: on request; the family''s page of the child shows it.';
CALL partnership.wall_of_work('partnership.tell_back', 'SELECT, INSERT, UPDATE, DELETE');

-- You said, we did, because: in words that everybody may read once they are published.
CREATE TABLE partnership.you_said (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    piece_id uuid NOT NULL,
    view_id uuid,
    said text NOT NULL CHECK (length(said) BETWEEN 1 AND 1000),
    became text NOT NULL CHECK (became IN ('used', 'partly', 'not-possible', 'still-thinking')),
    did text NOT NULL CHECK (length(did) <= 1000),
    because text NOT NULL CHECK (length(because) <= 1000),
    on_day date NOT NULL,
    published_at timestamptz,
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, piece_id) REFERENCES partnership.piece ON DELETE CASCADE,
    CONSTRAINT a_no_says_why CHECK (became NOT IN ('partly', 'not-possible') OR because <> ''),
    CONSTRAINT a_yes_says_what CHECK (became NOT IN ('used', 'partly') OR did <> '')
);
CREATE INDEX you_said_by_piece ON partnership.you_said (area_id, piece_id);
COMMENT ON TABLE partnership.you_said IS
    'Personal data. Subject: the child, where the piece is about one. Retention: as the piece. Erasure: with the piece. Export: on request; the family''s page of the child shows it.';
CALL partnership.wall('partnership.you_said', 'SELECT, INSERT, UPDATE, DELETE',
    'published_at IS NOT NULL OR (SELECT partnership.at_work()) OR piece_id IN (SELECT o.piece_id FROM partnership.place o)',
    '(SELECT partnership.leads())');

-- The portfolio: what everybody may read of a piece on a service, as it stood when it was published.
CREATE TABLE partnership.shown (
    area_id uuid NOT NULL,
    piece_id uuid NOT NULL,
    story text NOT NULL CHECK (length(story) <= 4000),
    impact text NOT NULL CHECK (length(impact) <= 2000),
    good_practice boolean NOT NULL,
    took_part int NOT NULL CHECK (took_part >= 0),
    first_time int NOT NULL CHECK (first_time BETWEEN 0 AND took_part),
    ways text[] NOT NULL,
    agreed int NOT NULL,
    agreed_with_comments int NOT NULL,
    did_not_agree int NOT NULL,
    disagreement text NOT NULL CHECK (length(disagreement) <= 4000),
    published_on date NOT NULL,
    withdrawn_on date,
    version int NOT NULL,
    PRIMARY KEY (area_id, piece_id),
    FOREIGN KEY (area_id, piece_id) REFERENCES partnership.piece ON DELETE CASCADE,
    CONSTRAINT disagreement_is_shown CHECK (did_not_agree = 0 OR disagreement <> '')
);
COMMENT ON TABLE partnership.shown IS
    'No personal data. What is public of a piece on a service: its story, how many took part, and that some did not agree.';
CALL partnership.wall('partnership.shown', 'SELECT, INSERT, UPDATE, DELETE',
    'withdrawn_on IS NULL OR (SELECT partnership.at_work())', '(SELECT partnership.leads())');

-- Opportunities, those who may be asked, proposals ------------------------------------------------------------------

CREATE TABLE partnership.opportunity (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    piece_id uuid NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    what text NOT NULL CHECK (length(what) BETWEEN 1 AND 2000),
    time_asked text NOT NULL CHECK (length(time_asked) BETWEEN 1 AND 400),
    expenses text NOT NULL CHECK (length(expenses) BETWEEN 1 AND 400),
    payment text NOT NULL CHECK (length(payment) BETWEEN 1 AND 400),
    support text NOT NULL CHECK (length(support) BETWEEN 1 AND 400),
    ways text[] NOT NULL CHECK (cardinality(ways) >= 1),
    from_on date NOT NULL,
    closes_on date NOT NULL CHECK (closes_on >= from_on),
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, piece_id) REFERENCES partnership.piece ON DELETE CASCADE
);
COMMENT ON TABLE partnership.opportunity IS
    'No personal data. How anybody can take part in a piece on a service: what is asked, paid and offered.';
CALL partnership.wall('partnership.opportunity', 'SELECT, INSERT, UPDATE, DELETE', 'true', '(SELECT partnership.leads())');

CREATE TABLE partnership.register_entry (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid,
    key uuid,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    email text NOT NULL CHECK (length(email) <= 254),
    phone text NOT NULL CHECK (length(phone) <= 40),
    ways text[] NOT NULL,
    interests text NOT NULL CHECK (length(interests) <= 1000),
    agreed_on date NOT NULL,
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_entry_of_a_link UNIQUE (key),
    CONSTRAINT can_be_reached CHECK (email <> '' OR phone <> '')
);
COMMENT ON TABLE partnership.register_entry IS
    'Personal data. Subject: who agreed to be asked. Retention: until they take it back, or three years after they were last asked. Erasure: deleted. Export: the person''s own page.';
CALL access.wall_of_children('partnership.register_entry', 'SELECT, INSERT, UPDATE, DELETE',
    '(SELECT partnership.leads()) OR partnership.own(person_id, key)',
    '(SELECT partnership.leads()) OR partnership.own(person_id, key)');

CREATE TABLE partnership.asked (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    entry_id uuid NOT NULL,
    on_day date NOT NULL,
    what text NOT NULL CHECK (length(what) BETWEEN 1 AND 400),
    asked_as text NOT NULL CHECK (length(asked_as) <= 200),
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, entry_id) REFERENCES partnership.register_entry ON DELETE CASCADE
);
CREATE INDEX asked_by_entry ON partnership.asked (area_id, entry_id);
COMMENT ON TABLE partnership.asked IS
    'Personal data. Subject: who agreed to be asked. Retention: as the entry. Erasure: deleted with the entry. Export: the person''s own page.';
CALL access.wall_of_children('partnership.asked', 'SELECT, INSERT, UPDATE, DELETE',
    'entry_id IN (SELECT e.id FROM partnership.register_entry e)', '(SELECT partnership.leads())');

CREATE TABLE partnership.proposal (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid,
    key uuid,
    what text NOT NULL CHECK (length(what) BETWEEN 1 AND 1000),
    why text NOT NULL CHECK (length(why) BETWEEN 1 AND 2000),
    name text NOT NULL CHECK (length(name) <= 120),
    email text NOT NULL CHECK (length(email) <= 254),
    proposed_on date NOT NULL,
    due_on date NOT NULL,
    answered_on date,
    answer text CHECK (answer IN ('begun', 'joined', 'not-now')),
    words text NOT NULL CHECK (length(words) <= 2000),
    answered_as text NOT NULL CHECK (length(answered_as) <= 200),
    piece_id uuid,
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_proposal_of_a_link UNIQUE (key),
    FOREIGN KEY (area_id, piece_id) REFERENCES partnership.piece,
    CONSTRAINT an_answer_is_dated_and_said CHECK ((answered_on IS NULL) = (answer IS NULL) AND (answer IS NULL OR words <> ''))
);
COMMENT ON TABLE partnership.proposal IS
    'Personal data. Subject: who proposed it. Retention: three years after the answer. Erasure: name and address are taken away, the proposal stays. Export: the person''s own page.';
CALL access.wall_of_children('partnership.proposal', 'SELECT, INSERT, UPDATE, DELETE',
    '(SELECT partnership.at_work()) OR partnership.own(person_id, key)',
    '(SELECT partnership.leads()) OR partnership.own(person_id, key)');

-- Facts under pseudonyms ---------------------------------------------------------------------------------------------

CREATE TABLE partnership.fact_subject (
    area_id uuid NOT NULL,
    record_id uuid NOT NULL,
    subject uuid NOT NULL,
    PRIMARY KEY (area_id, record_id),
    UNIQUE (area_id, subject)
);
COMMENT ON TABLE partnership.fact_subject IS
    'No personal data. Which record stands behind a pseudonym in the ledger of facts; deleted with the record.';
CALL access.protect('partnership.fact_subject');
