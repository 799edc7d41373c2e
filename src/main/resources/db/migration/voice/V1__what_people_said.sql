GRANT USAGE ON SCHEMA voice TO sidebyside_app, sidebyside_job;

-- Who may read and answer what was said about a plan or a service. What was said about a child is for those who may see
-- the child, besides.
CREATE FUNCTION voice.at_work() RETURNS boolean LANGUAGE sql STABLE
    RETURN access.principal_kind() = 'account' AND (access.principal_has('CASE_OFFICER')
        OR access.principal_has('COORDINATOR') OR access.principal_has('PRACTITIONER')
        OR access.principal_has('SAFEGUARDING_LEAD') OR access.principal_has('WORKSTREAM_LEAD')
        OR access.principal_has('ACTION_OWNER') OR access.principal_has('ADMINISTRATOR'));

CREATE TABLE voice.setting (
    area_id uuid NOT NULL PRIMARY KEY,
    tell_back_working_days int NOT NULL CHECK (tell_back_working_days BETWEEN 1 AND 120),
    receipt_months int NOT NULL CHECK (receipt_months BETWEEN 1 AND 60),
    version int NOT NULL
);
COMMENT ON TABLE voice.setting IS
    'No personal data. In how many working days people are told back where no day was agreed, and how long a receipt opens.';
CALL access.protect('voice.setting');

-- What everybody is asked, without an account.
CREATE TABLE voice.ask (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    about_kind text NOT NULL CHECK (about_kind ~ '^[a-z]+(-[a-z]+)*$' AND length(about_kind) <= 60 AND about_kind <> 'child'),
    about_id uuid NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 160),
    intro text NOT NULL CHECK (length(intro) <= 1000),
    questions text NOT NULL CHECK (questions ~ '^[a-z-]{2,40}$'),
    readers text NOT NULL CHECK (length(readers) BETWEEN 1 AND 160),
    reader_seat uuid,
    from_on date NOT NULL,
    closes_on date NOT NULL CHECK (closes_on >= from_on),
    tell_back_on date NOT NULL CHECK (tell_back_on > closes_on),
    asked_by uuid,
    asked_at timestamptz NOT NULL,
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_submission_asks_once UNIQUE (area_id, submission)
);
COMMENT ON TABLE voice.ask IS
    'No personal data. What everybody is asked, by whom it is read and when people are told back; who asked is an id.';
CALL access.protect('voice.ask');

-- What one person says in one go: about what, for whom, who reads it, and by when they are told back. The keys are digests of
-- the codes that open it: of the receipt, and of an invitation until it is used.
CREATE TABLE voice.sitting (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    subject uuid NOT NULL,
    submission uuid,
    about_kind text NOT NULL CHECK (about_kind ~ '^[a-z]+(-[a-z]+)*$' AND length(about_kind) <= 60),
    about_id uuid NOT NULL,
    child_id uuid,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 160),
    ask_id uuid,
    questions text NOT NULL CHECK (questions ~ '^[a-z-]{2,40}$'),
    readers text NOT NULL CHECK (length(readers) BETWEEN 1 AND 160),
    reader_seat uuid,
    reader_id uuid,
    speaker text NOT NULL CHECK (speaker IN ('child', 'young_person', 'parent', 'practitioner', 'somebody')),
    on_behalf boolean NOT NULL,
    giver_id uuid,
    own_account boolean NOT NULL CHECK (NOT own_account OR giver_id IS NOT NULL),
    giver_name text NOT NULL CHECK (length(giver_name) <= 80),
    helper text NOT NULL CHECK (length(helper) <= 80),
    email text CHECK (length(email) BETWEEN 3 AND 254),
    carry_forward boolean NOT NULL,
    receipt_key uuid,
    invite_key uuid,
    invited_by uuid,
    invited_at timestamptz,
    invite_until date,
    tell_back_on date,
    receipt_until date,
    begun_at timestamptz NOT NULL,
    saved_at timestamptz NOT NULL,
    given_at timestamptz,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, ask_id) REFERENCES voice.ask,
    CONSTRAINT one_submission_invites_once UNIQUE (area_id, submission),
    CONSTRAINT one_receipt_of_a_code UNIQUE (receipt_key),
    CONSTRAINT one_invitation_of_a_code UNIQUE (invite_key),
    CONSTRAINT a_child_is_what_it_is_about CHECK ((about_kind = 'child') = (child_id IS NOT NULL)),
    CONSTRAINT an_invitation_ends CHECK ((invite_key IS NULL) = (invite_until IS NULL))
);
CREATE INDEX sitting_by_subject ON voice.sitting (area_id, about_kind, about_id);
CREATE INDEX sitting_by_giver ON voice.sitting (area_id, giver_id);
CREATE INDEX sitting_by_inviter ON voice.sitting (area_id, invited_by) WHERE given_at IS NULL;
COMMENT ON TABLE voice.sitting IS
    'Personal data. Subject: who gave the view, and the child that it is about. Retention: as the record that it is about; the address until the receipt ends; what was begun and never sent, 60 days. Erasure: name, helper and address are taken away, codes stop working. Export: the person''s own page.';
CALL access.wall_of_children('voice.sitting', 'SELECT, INSERT, UPDATE, DELETE',
    '((SELECT access.principal_kind()) = ''receipt'' AND receipt_key = (SELECT access.principal_id()))
     OR ((SELECT access.principal_kind()) = ''invitation'' AND invite_key = (SELECT access.principal_id()) AND given_at IS NULL)
     OR ((SELECT access.principal_kind()) = ''account''
        AND (child_id IS NULL OR child_id IN (SELECT access.visible_children()))
        AND (giver_id = (SELECT access.principal_id())
            OR (invited_by = (SELECT access.principal_id()) AND given_at IS NULL)
            OR (given_at IS NOT NULL AND (child_id IS NOT NULL OR (SELECT voice.at_work())))))',
    '((SELECT access.principal_kind()) = ''receipt'' AND receipt_key = (SELECT access.principal_id()))
     OR ((SELECT access.principal_kind()) = ''invitation'' AND given_at IS NULL AND invite_key = (SELECT access.principal_id()))
     OR ((SELECT access.principal_kind()) = ''account''
        AND (child_id IS NULL OR child_id IN (SELECT access.visible_children()))
        AND (giver_id = (SELECT access.principal_id()) OR (invited_by = (SELECT access.principal_id()) AND given_at IS NULL)))');
-- Whoever comes without an account begins nothing about a child: that needs an invitation from its circle.
CREATE POLICY sitting_about_a_child_begun ON voice.sitting AS RESTRICTIVE FOR INSERT TO sidebyside_app
    WITH CHECK (child_id IS NULL OR (SELECT access.principal_kind()) IN ('account', 'operator'));
-- Only what was never sent is taken back by the app; the rest is erased in the operator's name.
CREATE POLICY sitting_deleted ON voice.sitting AS RESTRICTIVE FOR DELETE TO sidebyside_app
    USING ((SELECT access.principal_kind()) = 'operator' OR given_at IS NULL);

-- Walls a table that hangs on a sitting: whoever sees the sitting reads it, and writes it where the condition holds too.
CREATE PROCEDURE voice.wall(guarded regclass, privileges text, reading text, writing text) LANGUAGE plpgsql AS $$
DECLARE
    bare text := (SELECT relname FROM pg_class WHERE oid = guarded);
    seen text := format('EXISTS (SELECT FROM voice.sitting s WHERE s.area_id = %s.area_id AND s.id = %s.sitting_id', bare, bare);
BEGIN
    CALL access.wall_of_children(guarded, privileges,
        seen || ' AND (' || reading || '))', seen || ' AND (' || writing || '))');
END $$;

-- Takes away from the app what it may do in the operator's name alone.
CREATE PROCEDURE voice.never_rewritten(guarded regclass) LANGUAGE plpgsql AS $$
DECLARE bare text := (SELECT relname FROM pg_class WHERE oid = guarded);
BEGIN
    EXECUTE format('CREATE POLICY %I ON %s AS RESTRICTIVE FOR UPDATE TO sidebyside_app
        USING ((SELECT access.principal_kind()) = ''operator'')', bare || '_never_rewritten', guarded);
    EXECUTE format('CREATE POLICY %I ON %s AS RESTRICTIVE FOR DELETE TO sidebyside_app
        USING ((SELECT access.principal_kind()) = ''operator'')', bare || '_never_deleted', guarded);
END $$;

-- What is being written and was not sent: its giver's alone.
CREATE TABLE voice.draft (
    area_id uuid NOT NULL,
    sitting_id uuid NOT NULL,
    question text NOT NULL CHECK (question ~ '^[a-z0-9-]{1,60}$'),
    words text NOT NULL CHECK (length(words) <= 4000),
    saw text NOT NULL CHECK (length(saw) <= 4000),
    means text NOT NULL CHECK (length(means) <= 4000),
    choices text[] NOT NULL CHECK (cardinality(choices) <= 40),
    skipped boolean NOT NULL,
    saved_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, sitting_id, question),
    FOREIGN KEY (area_id, sitting_id) REFERENCES voice.sitting ON DELETE CASCADE
);
COMMENT ON TABLE voice.draft IS
    'Personal data. Subject: who is writing, and the child that it is about. Retention: until it is sent, 60 days at most. Erasure: deleted with the sitting. Export: none, nobody but the writer has seen it.';
CALL voice.wall('voice.draft', 'SELECT, INSERT, UPDATE, DELETE',
    '(SELECT access.principal_kind()) IN (''receipt'', ''invitation'') OR s.giver_id = (SELECT access.principal_id())',
    '(SELECT access.principal_kind()) IN (''receipt'', ''invitation'') OR s.giver_id = (SELECT access.principal_id())');

CREATE TABLE voice.file (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    sitting_id uuid NOT NULL,
    question text NOT NULL CHECK (question ~ '^[a-z0-9-]{1,60}$'),
    kind text NOT NULL CHECK (kind IN ('picture', 'recording')),
    media_type text NOT NULL CHECK (length(media_type) <= 60),
    bytes bigint NOT NULL CHECK (bytes BETWEEN 1 AND 10485760),
    seconds int CHECK (seconds BETWEEN 0 AND 300),
    says text NOT NULL CHECK (length(says) <= 1000),
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    added_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, sitting_id) REFERENCES voice.sitting ON DELETE CASCADE,
    CONSTRAINT a_recording_has_its_length CHECK ((kind = 'recording') = (seconds IS NOT NULL)),
    CONSTRAINT the_same_file_once UNIQUE (area_id, sitting_id, question, sha256)
);
COMMENT ON TABLE voice.file IS
    'Personal data. Subject: who gave the view, and the child that it is about. Retention: as the sitting. Erasure: deleted when its giver is erased. Export: on request; the file itself from the receipt or the child''s page.';
CREATE TABLE voice.chunk (
    area_id uuid NOT NULL,
    sitting_id uuid NOT NULL,
    file_id uuid NOT NULL,
    n int NOT NULL CHECK (n >= 0),
    bytes bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 262144),
    PRIMARY KEY (area_id, file_id, n),
    FOREIGN KEY (area_id, file_id) REFERENCES voice.file ON DELETE CASCADE
);
ALTER TABLE voice.chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
COMMENT ON TABLE voice.chunk IS
    'Personal data. Subject: who gave the view, and the child that it is about. Retention: as the sitting. Erasure: deleted with its file. Export: as voice.file.';
-- A file of a draft is its giver's alone: whoever else sees the sitting sees it once it was given.
CALL voice.wall('voice.file', 'SELECT, INSERT, DELETE',
    's.given_at IS NOT NULL OR (SELECT access.principal_kind()) IN (''receipt'', ''invitation'') OR s.giver_id = (SELECT access.principal_id())',
    '(SELECT access.principal_kind()) IN (''receipt'', ''invitation'') OR s.giver_id = (SELECT access.principal_id())');
CREATE POLICY file_deleted ON voice.file AS RESTRICTIVE FOR DELETE TO sidebyside_app
    USING ((SELECT access.principal_kind()) = 'operator' OR EXISTS (SELECT FROM voice.sitting s
        WHERE s.area_id = file.area_id AND s.id = file.sitting_id AND s.given_at IS NULL));
CALL voice.wall('voice.chunk', 'SELECT, INSERT, DELETE',
    's.given_at IS NOT NULL OR (SELECT access.principal_kind()) IN (''receipt'', ''invitation'') OR s.giver_id = (SELECT access.principal_id())',
    '(SELECT access.principal_kind()) IN (''receipt'', ''invitation'') OR s.giver_id = (SELECT access.principal_id())');

-- A view: the answer to one question. Its words are in its versions.
CREATE TABLE voice.view (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    sitting_id uuid NOT NULL,
    subject uuid NOT NULL,
    position int NOT NULL CHECK (position >= 0),
    question text NOT NULL CHECK (question ~ '^[a-z0-9-]{1,60}$'),
    asked text NOT NULL CHECK (length(asked) BETWEEN 1 AND 400),
    strength boolean NOT NULL,
    observation boolean NOT NULL,
    carried_from uuid,
    given_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, sitting_id) REFERENCES voice.sitting ON DELETE CASCADE
);
CREATE INDEX view_by_sitting ON voice.view (area_id, sitting_id, position);
COMMENT ON TABLE voice.view IS
    'Personal data. Subject: who gave the view, and the child that it is about. Retention: as the sitting. Erasure: the pseudonym in the ledger of facts means nobody any more. Export: the person''s own page.';
CALL voice.wall('voice.view', 'SELECT, INSERT, UPDATE, DELETE', 'true',
    '(SELECT access.principal_kind()) IN (''receipt'', ''invitation'') OR s.giver_id = (SELECT access.principal_id())');
CALL voice.never_rewritten('voice.view');

-- The words as they were given, and each time they were changed. Nothing of it is rewritten, and nobody but who gave it adds
-- to it; to a child's words no adult does, not even one who helped.
CREATE TABLE voice.view_version (
    area_id uuid NOT NULL,
    view_id uuid NOT NULL,
    n int NOT NULL CHECK (n >= 1),
    sitting_id uuid NOT NULL,
    words text NOT NULL CHECK (length(words) <= 4000),
    saw text NOT NULL CHECK (length(saw) <= 4000),
    means text NOT NULL CHECK (length(means) <= 4000),
    choices text[] NOT NULL CHECK (cardinality(choices) <= 40),
    files uuid[] NOT NULL CHECK (cardinality(files) <= 6),
    written_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, view_id, n),
    FOREIGN KEY (area_id, view_id) REFERENCES voice.view ON DELETE CASCADE,
    CONSTRAINT what_was_seen_has_its_meaning CHECK ((saw = '') = (means = ''))
);
COMMENT ON TABLE voice.view_version IS
    'Personal data. Subject: who gave the view, and the child that it is about. Retention: as the sitting. Erasure: the words are replaced where the giver asks for it. Export: the person''s own page.';
CALL voice.wall('voice.view_version', 'SELECT, INSERT, UPDATE, DELETE', 'true',
    '(SELECT access.principal_kind()) IN (''receipt'', ''invitation'') OR (s.giver_id = (SELECT access.principal_id())
        AND (view_version.n = 1 OR s.own_account OR s.speaker NOT IN (''child'', ''young_person'')))');
CALL voice.never_rewritten('voice.view_version');

-- "Have we understood?": what somebody at work took from a view, and what its giver says to that.
CREATE TABLE voice.playback (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    sitting_id uuid NOT NULL,
    view_id uuid NOT NULL,
    understood text NOT NULL CHECK (length(understood) BETWEEN 1 AND 2000),
    channel text NOT NULL CHECK (channel IN ('page', 'spoken')),
    played_on date NOT NULL,
    played_by uuid,
    played_as text NOT NULL CHECK (length(played_as) <= 160),
    played_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, view_id) REFERENCES voice.view ON DELETE CASCADE,
    CONSTRAINT one_submission_plays_back_once UNIQUE (area_id, submission, view_id)
);
CREATE INDEX playback_by_view ON voice.playback (area_id, view_id);
COMMENT ON TABLE voice.playback IS
    'Personal data. Subject: who gave the view. Retention: as the sitting. Erasure: the words are replaced with the view''s. Export: none, it is somebody else''s account of the view; its giver reads it on the receipt.';
CALL voice.wall('voice.playback', 'SELECT, INSERT, UPDATE, DELETE', 'true', '(SELECT voice.at_work())');
CALL voice.never_rewritten('voice.playback');

CREATE TABLE voice.playback_answer (
    area_id uuid NOT NULL,
    playback_id uuid NOT NULL,
    sitting_id uuid NOT NULL,
    answer text NOT NULL CHECK (answer IN ('yes', 'partly', 'no')),
    words text NOT NULL CHECK (length(words) <= 2000),
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, playback_id),
    FOREIGN KEY (area_id, playback_id) REFERENCES voice.playback ON DELETE CASCADE
);
COMMENT ON TABLE voice.playback_answer IS
    'Personal data. Subject: who gave the view. Retention: as the sitting. Erasure: the words are replaced with the view''s. Export: the person''s own page.';
CALL voice.wall('voice.playback_answer', 'SELECT, INSERT, UPDATE, DELETE', 'true',
    '(SELECT access.principal_kind()) = ''receipt'' OR s.giver_id = (SELECT access.principal_id()) OR (SELECT voice.at_work())');
CALL voice.never_rewritten('voice.playback_answer');

-- What became of a view. A no has its reason, the ways that were tried, and how to talk about it: the database asks for them
-- too.
CREATE TABLE voice.response (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('used', 'partly', 'not_possible', 'thinking', 'thanks')),
    changed text NOT NULL CHECK (length(changed) <= 2000),
    reason text NOT NULL CHECK (length(reason) <= 2000),
    tried text NOT NULL CHECK (length(tried) <= 2000),
    talk text NOT NULL CHECK (length(talk) <= 1000),
    until_on date,
    said_by uuid,
    said_as text NOT NULL CHECK (length(said_as) BETWEEN 1 AND 160),
    said_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_submission_responds_once UNIQUE (area_id, submission),
    CONSTRAINT what_is_used_says_what_changed CHECK (kind NOT IN ('used', 'partly') OR changed <> ''),
    CONSTRAINT a_no_says_why_and_what_else CHECK (kind NOT IN ('partly', 'not_possible')
        OR (reason <> '' AND tried <> '' AND talk <> '')),
    CONSTRAINT thinking_says_until_when CHECK ((kind = 'thinking') = (until_on IS NOT NULL))
);
COMMENT ON TABLE voice.response IS
    'Personal data. Subject: who is answered. Retention: as the views that it answers. Erasure: deleted with the last of them; whoever said it is an id. Export: none, it is the partnership''s word; its receiver reads it on the receipt.';

CREATE TABLE voice.answered (
    area_id uuid NOT NULL,
    response_id uuid NOT NULL,
    view_id uuid NOT NULL,
    sitting_id uuid NOT NULL,
    PRIMARY KEY (area_id, response_id, view_id),
    FOREIGN KEY (area_id, response_id) REFERENCES voice.response ON DELETE CASCADE,
    FOREIGN KEY (area_id, view_id) REFERENCES voice.view ON DELETE CASCADE
);
CREATE INDEX answered_by_view ON voice.answered (area_id, view_id);
COMMENT ON TABLE voice.answered IS
    'Personal data. Subject: who is answered. Retention: as the views. Erasure: deleted with them. Export: none, which response answers which view.';
CALL voice.wall('voice.answered', 'SELECT, INSERT, UPDATE, DELETE', 'true', '(SELECT voice.at_work())');
CALL voice.never_rewritten('voice.answered');
-- A response is seen by whoever sees a view that it answers, and by whoever has just written it.
CALL access.wall_of_children('voice.response', 'SELECT, INSERT, UPDATE, DELETE',
    'EXISTS (SELECT FROM voice.answered a WHERE a.area_id = response.area_id AND a.response_id = response.id)
        OR said_by = (SELECT access.principal_id())',
    '(SELECT voice.at_work())');
CALL voice.never_rewritten('voice.response');

-- "I want this changed."
CREATE TABLE voice.reopening (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    sitting_id uuid NOT NULL,
    view_id uuid NOT NULL,
    words text NOT NULL CHECK (length(words) <= 2000),
    opened_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, view_id) REFERENCES voice.view ON DELETE CASCADE,
    CONSTRAINT one_submission_opens_once UNIQUE (area_id, submission)
);
CREATE INDEX reopening_by_view ON voice.reopening (area_id, view_id);
COMMENT ON TABLE voice.reopening IS
    'Personal data. Subject: who gave the view. Retention: as the sitting. Erasure: the words are replaced with the view''s. Export: the person''s own page.';
CALL voice.wall('voice.reopening', 'SELECT, INSERT, UPDATE, DELETE', 'true',
    '(SELECT access.principal_kind()) = ''receipt'' OR s.giver_id = (SELECT access.principal_id())');
CALL voice.never_rewritten('voice.reopening');

-- The day on which somebody is told back. Round 1 begins when the view is given, a new one each time it is opened again; a day
-- that is moved is a further row of its round and says why.
CREATE TABLE voice.promise (
    area_id uuid NOT NULL,
    sitting_id uuid NOT NULL,
    round int NOT NULL CHECK (round >= 1),
    n int NOT NULL CHECK (n >= 1),
    due_on date NOT NULL,
    why text NOT NULL CHECK (length(why) <= 1000),
    made_by uuid,
    made_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, sitting_id, round, n),
    FOREIGN KEY (area_id, sitting_id) REFERENCES voice.sitting ON DELETE CASCADE,
    CONSTRAINT a_moved_day_has_its_reason CHECK ((n = 1) = (why = ''))
);
COMMENT ON TABLE voice.promise IS
    'Personal data. Subject: who gave the view. Retention: as the sitting. Erasure: deleted with the sitting. Export: the person''s own page.';
CALL voice.wall('voice.promise', 'SELECT, INSERT, UPDATE, DELETE', 'true',
    '(SELECT access.principal_kind()) IN (''receipt'', ''invitation'') OR s.giver_id = (SELECT access.principal_id()) OR (SELECT voice.at_work())');
CALL voice.never_rewritten('voice.promise');

CREATE TABLE voice.told_back (
    area_id uuid NOT NULL,
    sitting_id uuid NOT NULL,
    round int NOT NULL CHECK (round >= 1),
    told_on date NOT NULL,
    channel text NOT NULL CHECK (channel IN ('page', 'email', 'phone', 'in_person', 'letter', 'helper')),
    note text NOT NULL CHECK (length(note) <= 1000),
    told_by uuid,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, sitting_id, round),
    FOREIGN KEY (area_id, sitting_id) REFERENCES voice.sitting ON DELETE CASCADE
);
COMMENT ON TABLE voice.told_back IS
    'Personal data. Subject: who gave the view. Retention: as the sitting. Erasure: deleted with the sitting. Export: the person''s own page.';
CALL voice.wall('voice.told_back', 'SELECT, INSERT, UPDATE, DELETE', 'true',
    '(SELECT access.principal_kind()) = ''receipt'' OR s.giver_id = (SELECT access.principal_id()) OR (SELECT voice.at_work())');
CALL voice.never_rewritten('voice.told_back');

-- A worry about somebody's safety: for the safeguarding lead alone. Its giver's receipt says when it was read, and no more.
CREATE TABLE voice.worry (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    receipt_key uuid,
    receipt_until date NOT NULL,
    child_id uuid,
    about text NOT NULL CHECK (length(about) <= 200),
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
    called text NOT NULL CHECK (length(called) <= 80),
    contact text NOT NULL CHECK (length(contact) <= 200),
    giver_id uuid,
    told_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_worry_of_a_code UNIQUE (receipt_key)
);
COMMENT ON TABLE voice.worry IS
    'Personal data. Subject: the child or young person, and who told. Retention: as the child''s record, by the local safeguarding policy. Erasure: not on request while it protects somebody; who told is taken away. Export: none, by the safeguarding lead alone, since it may endanger somebody.';
CALL access.wall_of_children('voice.worry', 'SELECT, INSERT, UPDATE',
    '((SELECT access.principal_kind()) = ''account'' AND (SELECT access.principal_has(''SAFEGUARDING_LEAD''))
        AND (child_id IS NULL OR child_id IN (SELECT access.visible_children())))
     OR ((SELECT access.principal_kind()) = ''receipt'' AND receipt_key = (SELECT access.principal_id()))',
    '(SELECT access.principal_kind()) IN (''public'', ''receipt'', ''invitation'', ''account'')');
CREATE POLICY worry_never_rewritten ON voice.worry AS RESTRICTIVE FOR UPDATE TO sidebyside_app
    USING ((SELECT access.principal_kind()) = 'operator');

CREATE TABLE voice.worry_care (
    area_id uuid NOT NULL,
    worry_id uuid NOT NULL,
    n int NOT NULL CHECK (n >= 1),
    kind text NOT NULL CHECK (kind IN ('read', 'done')),
    done text NOT NULL CHECK (length(done) <= 4000),
    telling_risks_harm boolean,
    by_id uuid,
    at timestamptz NOT NULL,
    PRIMARY KEY (area_id, worry_id, n),
    FOREIGN KEY (area_id, worry_id) REFERENCES voice.worry,
    CONSTRAINT what_was_done_is_said CHECK ((kind = 'done') = (done <> ''))
);
COMMENT ON TABLE voice.worry_care IS
    'Personal data. Subject: the child or young person. Retention: as voice.worry. Erasure: as voice.worry. Export: none, as voice.worry.';
CALL access.wall_of_children('voice.worry_care', 'SELECT, INSERT',
    '(kind = ''read'' OR (SELECT access.principal_has(''SAFEGUARDING_LEAD'')))
        AND EXISTS (SELECT FROM voice.worry w WHERE w.area_id = worry_care.area_id AND w.id = worry_care.worry_id)',
    '(SELECT access.principal_kind()) = ''account'' AND (SELECT access.principal_has(''SAFEGUARDING_LEAD''))');
