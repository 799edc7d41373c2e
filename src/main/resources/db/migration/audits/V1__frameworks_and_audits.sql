GRANT USAGE ON SCHEMA audits TO sidebyside_app, sidebyside_job;

-- Whoever holds a post of the partnership: they read audits of services.
CREATE FUNCTION audits.at_work() RETURNS boolean LANGUAGE sql STABLE
    RETURN access.principal_kind() = 'account'
        AND string_to_array(coalesce(current_setting('sidebyside.roles', true), ''), ',')
            && ARRAY['ACTION_OWNER', 'WORKSTREAM_LEAD', 'BOARD_MEMBER', 'FAMILY_SEAT', 'CHAIR', 'SCRUTINEER', 'INSPECTOR',
                'ADMINISTRATOR', 'CASE_OFFICER', 'COORDINATOR', 'SAFEGUARDING_LEAD', 'PRACTITIONER', 'AUDITOR'];

-- Whoever may judge: those who run services, those who look after plans, auditors, and families with a post.
CREATE FUNCTION audits.judges() RETURNS boolean LANGUAGE sql STABLE
    RETURN access.principal_kind() = 'account'
        AND string_to_array(coalesce(current_setting('sidebyside.roles', true), ''), ',')
            && ARRAY['ACTION_OWNER', 'WORKSTREAM_LEAD', 'FAMILY_SEAT', 'CASE_OFFICER', 'COORDINATOR', 'PRACTITIONER', 'AUDITOR'];

-- Frameworks as data ---------------------------------------------------------------------------------------------

CREATE TABLE audits.framework (
    area_id uuid NOT NULL,
    code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9-]{0,59}$'),
    version int NOT NULL CHECK (version BETWEEN 1 AND 999),
    subject text NOT NULL CHECK (subject IN ('service', 'plan')),
    from_on date NOT NULL,
    until_on date CHECK (until_on >= from_on),
    document text NOT NULL CHECK (length(document) BETWEEN 2 AND 500000),
    loaded_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, code, version)
);
COMMENT ON TABLE audits.framework IS
    'No personal data. A version of a framework as its file says it. It is never rewritten: audits go on by the version with which they began.';
CALL access.protect_append_only('audits.framework');

CREATE TABLE audits.agreed_words (
    area_id uuid NOT NULL,
    framework_code text NOT NULL,
    framework_version int NOT NULL,
    key text NOT NULL CHECK (key ~ '^[a-z][a-z0-9-]{0,59}(\.[a-z][a-z0-9-]{0,59})?$'),
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 3000),
    loaded_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, framework_code, framework_version, key),
    FOREIGN KEY (area_id, framework_code, framework_version) REFERENCES audits.framework
);
COMMENT ON TABLE audits.agreed_words IS
    'No personal data. What the area itself agreed for a standard, an indicator or a level, word for word, beside our plain version.';
CALL access.protect('audits.agreed_words');

-- Audits ---------------------------------------------------------------------------------------------------------

-- An audit is about a service or about a plan, which is known by a reference alone. One that is blind is read by those alone
-- who judge in it, until that is over.
CREATE TABLE audits.audit (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    framework_code text NOT NULL,
    framework_version int NOT NULL,
    subject text NOT NULL CHECK (subject IN ('service', 'plan')),
    service_id uuid,
    reference text NOT NULL CHECK (length(reference) <= 60),
    organisation text NOT NULL CHECK (length(organisation) <= 200),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    sector text NOT NULL CHECK (length(sector) <= 40),
    description text NOT NULL CHECK (length(description) <= 2000),
    audited_on date NOT NULL,
    covers_from date NOT NULL,
    strengths text NOT NULL CHECK (length(strengths) <= 4000),
    outcome text CHECK (outcome ~ '^[a-z][a-z0-9-]{0,59}$'),
    outcome_words text NOT NULL CHECK (length(outcome_words) <= 2000),
    summary text NOT NULL CHECK (length(summary) <= 4000),
    review_on date,
    blind boolean NOT NULL,
    state text NOT NULL CHECK (state IN ('open', 'signed')),
    number int NOT NULL CHECK (number BETWEEN 1 AND 99),
    began_as text NOT NULL CHECK (length(began_as) <= 200),
    begun_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    FOREIGN KEY (area_id, framework_code, framework_version) REFERENCES audits.framework,
    CONSTRAINT about_a_service_or_a_plan CHECK ((subject = 'service') = (service_id IS NOT NULL)
        AND (subject = 'plan') = (reference <> '')),
    CONSTRAINT looks_back CHECK (covers_from <= audited_on),
    CONSTRAINT what_is_decided_has_words CHECK (outcome IS NULL OR outcome_words <> ''),
    CONSTRAINT what_is_signed_is_decided CHECK (state = 'open' OR outcome IS NOT NULL)
);
CREATE INDEX audit_by_service ON audits.audit (area_id, service_id, audited_on);
CREATE INDEX audit_by_reference ON audits.audit (area_id, reference) WHERE subject = 'plan';

-- Who judges in an audit, as they were called when they began.
CREATE TABLE audits.auditor (
    area_id uuid NOT NULL,
    audit_id uuid NOT NULL,
    person_id uuid NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 160),
    designation text NOT NULL CHECK (length(designation) <= 200),
    joined_on date NOT NULL,
    PRIMARY KEY (area_id, audit_id, person_id),
    FOREIGN KEY (area_id, audit_id) REFERENCES audits.audit ON DELETE CASCADE
);
CREATE INDEX auditor_by_person ON audits.auditor (area_id, person_id);
COMMENT ON TABLE audits.auditor IS
    'Personal data. Subject: whoever judges in an audit. Retention: as long as the audit, which the partnership keeps. Erasure: the name is replaced; post and day stay. Export: the person''s own page.';
CALL access.wall_of_children('audits.auditor', 'SELECT, INSERT, UPDATE, DELETE',
    '(SELECT audits.at_work()) OR person_id = (SELECT access.principal_id())',
    '(SELECT audits.judges())');

COMMENT ON TABLE audits.audit IS
    'No personal data. One audit of a service or of a plan, which is known by a reference alone: what was judged, decided and said, under the names of posts.';
CALL access.wall_of_children('audits.audit', 'SELECT, INSERT, UPDATE',
    '(SELECT audits.at_work()) AND (NOT blind OR EXISTS (SELECT FROM audits.auditor a WHERE a.area_id = audit.area_id'
    ' AND a.audit_id = audit.id AND a.person_id = (SELECT access.principal_id())))',
    '(SELECT audits.judges())');

-- The judgement of one indicator; one row for each from the beginning, so that evidence has something to hang on.
CREATE TABLE audits.answer (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    audit_id uuid NOT NULL,
    indicator text NOT NULL CHECK (indicator ~ '^[a-z][a-z0-9-]{0,59}$'),
    position int NOT NULL,
    level text CHECK (level ~ '^[a-z][a-z0-9-]{0,59}$'),
    notes text NOT NULL CHECK (length(notes) <= 4000),
    answered_as text NOT NULL CHECK (length(answered_as) <= 200),
    answered_at timestamptz,
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, audit_id, indicator),
    FOREIGN KEY (area_id, audit_id) REFERENCES audits.audit ON DELETE CASCADE
);
COMMENT ON TABLE audits.answer IS
    'No personal data. The level of one indicator in an audit, with notes that name nobody, and by which post.';
CALL access.wall_of_children('audits.answer', 'SELECT, INSERT, UPDATE',
    'EXISTS (SELECT FROM audits.audit a WHERE a.area_id = answer.area_id AND a.id = answer.audit_id)',
    '(SELECT audits.judges()) AND EXISTS (SELECT FROM audits.audit a WHERE a.area_id = answer.area_id AND a.id = answer.audit_id)');

-- What somebody else says of a level. The latest of each person counts; those before it stay.
CREATE TABLE audits.opinion (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    audit_id uuid NOT NULL,
    indicator text NOT NULL CHECK (indicator ~ '^[a-z][a-z0-9-]{0,59}$'),
    level text NOT NULL CHECK (level ~ '^[a-z][a-z0-9-]{0,59}$'),
    stance text NOT NULL CHECK (stance IN ('agrees', 'queries')),
    words text NOT NULL CHECK (length(words) <= 2000),
    person_id uuid,
    side text NOT NULL CHECK (side IN ('family', 'partner')),
    said_as text NOT NULL CHECK (length(said_as) BETWEEN 1 AND 200),
    said_on date NOT NULL,
    said_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission, indicator),
    FOREIGN KEY (area_id, audit_id) REFERENCES audits.audit ON DELETE CASCADE,
    CONSTRAINT a_query_says_what CHECK (stance = 'agrees' OR words <> '')
);
CREATE INDEX opinion_by_audit ON audits.opinion (area_id, audit_id);
COMMENT ON TABLE audits.opinion IS
    'Personal data. Subject: whoever agreed with a level or queried it. Retention: as long as the audit. Erasure: the person is taken away; words, post and day stay. Export: the person''s own page.';
CALL access.wall_of_children('audits.opinion', 'SELECT, INSERT, UPDATE',
    'EXISTS (SELECT FROM audits.audit a WHERE a.area_id = opinion.area_id AND a.id = opinion.audit_id)',
    '(SELECT audits.at_work()) AND person_id = (SELECT access.principal_id())');

-- What was agreed to do next: tracked until it is done.
CREATE TABLE audits.next_step (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    audit_id uuid NOT NULL,
    indicator text CHECK (indicator ~ '^[a-z][a-z0-9-]{0,59}$'),
    what text NOT NULL CHECK (length(what) BETWEEN 1 AND 1000),
    owner_seat_id uuid NOT NULL,
    due_on date NOT NULL,
    done_on date,
    done_words text NOT NULL CHECK (length(done_words) <= 2000),
    version int NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    FOREIGN KEY (area_id, audit_id) REFERENCES audits.audit ON DELETE CASCADE,
    CONSTRAINT done_says_what_came_of_it CHECK ((done_on IS NULL) = (done_words = ''))
);
CREATE INDEX next_step_by_audit ON audits.next_step (area_id, audit_id);
CREATE INDEX next_step_by_owner ON audits.next_step (area_id, owner_seat_id) WHERE done_on IS NULL;
COMMENT ON TABLE audits.next_step IS
    'No personal data. What follows from an audit, which post does it, and by when.';
CALL access.wall_of_children('audits.next_step', 'SELECT, INSERT, UPDATE, DELETE',
    'EXISTS (SELECT FROM audits.audit a WHERE a.area_id = next_step.area_id AND a.id = next_step.audit_id)',
    '(SELECT audits.at_work()) AND EXISTS (SELECT FROM audits.audit a WHERE a.area_id = next_step.area_id AND a.id = next_step.audit_id)');

-- What was signed, whole, with its hash. It is never written again; a later change is the next number.
CREATE TABLE audits.signed (
    area_id uuid NOT NULL,
    audit_id uuid NOT NULL,
    number int NOT NULL CHECK (number BETWEEN 1 AND 99),
    document text NOT NULL CHECK (length(document) BETWEEN 2 AND 1000000),
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    outcome text NOT NULL CHECK (outcome ~ '^[a-z][a-z0-9-]{0,59}$'),
    person_id uuid,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 160),
    role text NOT NULL CHECK (length(role) <= 200),
    signed_on date NOT NULL,
    signed_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, audit_id, number),
    FOREIGN KEY (area_id, audit_id) REFERENCES audits.audit
);
COMMENT ON TABLE audits.signed IS
    'Personal data. Subject: whoever signed. Retention: as long as the audit, which the partnership keeps. Erasure: the name is replaced; what was signed, its hash, post and day stay. Export: the person''s own page.';
CALL access.wall_of_children('audits.signed', 'SELECT, INSERT, UPDATE',
    'EXISTS (SELECT FROM audits.audit a WHERE a.area_id = signed.area_id AND a.id = signed.audit_id)',
    '(SELECT audits.judges())');

-- Only the operator's erasure touches what was signed, and then the name and the person alone.
CREATE FUNCTION audits.a_signature_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF access.principal_kind() IS DISTINCT FROM 'operator'
        OR (to_jsonb(NEW) - 'person_id' - 'name') <> (to_jsonb(OLD) - 'person_id' - 'name') THEN
        RAISE EXCEPTION 'What was signed is not written again' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER a_signature_stands BEFORE UPDATE ON audits.signed
    FOR EACH ROW EXECUTE FUNCTION audits.a_signature_stands();
