GRANT USAGE ON SCHEMA notices TO sidebyside_app, sidebyside_job;

CREATE TABLE notices.mail (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    reference text NOT NULL CHECK (length(reference) BETWEEN 1 AND 300),
    template text NOT NULL CHECK (template ~ '^[a-z]+(-[a-z]+)*$' AND length(template) <= 60),
    to_person uuid,
    to_seat uuid,
    to_address text CHECK (length(to_address) BETWEEN 3 AND 254),
    subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 200 AND subject !~ '[[:cntrl:]]'),
    body text NOT NULL CHECK (length(body) BETWEEN 1 AND 50000),
    unsubscribe_url text CHECK (unsubscribe_url ~ '^https?://' AND length(unsubscribe_url) <= 500),
    queued_at timestamptz NOT NULL,
    next_try_at timestamptz NOT NULL,
    attempts int NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    sent_at timestamptz,
    failed_at timestamptz,
    failure text CHECK (length(failure) <= 500),
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_mail_for_a_reference UNIQUE (area_id, reference),
    CONSTRAINT one_recipient CHECK (num_nonnulls(to_person, to_seat, to_address) = 1),
    CONSTRAINT sent_or_failed CHECK (sent_at IS NULL OR failed_at IS NULL)
);
CREATE INDEX mail_waiting ON notices.mail (area_id, next_try_at) WHERE sent_at IS NULL AND failed_at IS NULL;
COMMENT ON TABLE notices.mail IS
    'Personal data. Subject: the recipient. Retention: 90 days after it was queued. Erasure: deleted. Export: the recipient''s own page.';
CALL access.protect('notices.mail');
-- A visitor may cause a mail and never read one.
CREATE POLICY mail_not_for_visitors ON notices.mail AS RESTRICTIVE FOR SELECT TO sidebyside_app
    USING ((SELECT access.principal_kind()) IN ('account', 'operator'));

CREATE TABLE notices.change (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    key text NOT NULL CHECK (length(key) BETWEEN 1 AND 300),
    topic_kind text NOT NULL CHECK (topic_kind ~ '^[a-z]+(-[a-z]+)*$' AND length(topic_kind) <= 60),
    topic_id uuid NOT NULL,
    topic_title text NOT NULL CHECK (length(topic_title) BETWEEN 1 AND 300),
    sentence text NOT NULL CHECK (length(sentence) BETWEEN 1 AND 1000),
    address text NOT NULL CHECK (address ~ '^/' AND length(address) <= 500),
    on_day date NOT NULL,
    published_at timestamptz NOT NULL,
    mailed_at timestamptz,
    withdrawn_at timestamptz,
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_change_for_a_key UNIQUE (area_id, key)
);
CREATE INDEX change_latest ON notices.change (area_id, published_at DESC, id DESC) WHERE withdrawn_at IS NULL;
CREATE INDEX change_to_mail ON notices.change (area_id, published_at) WHERE mailed_at IS NULL;
COMMENT ON TABLE notices.change IS 'No personal data. What has changed, in sentences that everybody may read.';
CALL access.wall('notices.change', 'SELECT, INSERT, UPDATE');

-- Everything that a change is about: the line itself, its area for improvement, its plan.
CREATE TABLE notices.change_topic (
    area_id uuid NOT NULL,
    change_id uuid NOT NULL,
    topic_kind text NOT NULL CHECK (topic_kind ~ '^[a-z]+(-[a-z]+)*$' AND length(topic_kind) <= 60),
    topic_id uuid NOT NULL,
    PRIMARY KEY (area_id, topic_kind, topic_id, change_id),
    FOREIGN KEY (area_id, change_id) REFERENCES notices.change
);
CREATE INDEX change_topic_by_change ON notices.change_topic (area_id, change_id);
COMMENT ON TABLE notices.change_topic IS 'No personal data. What each change is about, so that one can follow a part.';
CALL access.protect_append_only('notices.change_topic');

CREATE TABLE notices.subscription (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    address text NOT NULL CHECK (length(address) BETWEEN 3 AND 254),
    topic_kind text CHECK (topic_kind ~ '^[a-z]+(-[a-z]+)*$' AND length(topic_kind) <= 60),
    topic_id uuid,
    topic_title text NOT NULL CHECK (length(topic_title) BETWEEN 1 AND 300),
    frequency text NOT NULL CHECK (frequency IN ('immediate', 'daily', 'weekly')),
    secret_sha256 text NOT NULL CHECK (secret_sha256 ~ '^[0-9a-f]{64}$'),
    asked_at timestamptz NOT NULL,
    confirmed_at timestamptz,
    digested_to timestamptz,
    ended_at timestamptz,
    PRIMARY KEY (area_id, id),
    CONSTRAINT a_topic_is_a_whole_reference CHECK ((topic_kind IS NULL) = (topic_id IS NULL))
);
CREATE UNIQUE INDEX one_subscription_for_an_address_and_topic
    ON notices.subscription (area_id, lower(address), topic_kind, topic_id) NULLS NOT DISTINCT
    WHERE confirmed_at IS NOT NULL AND ended_at IS NULL;
COMMENT ON TABLE notices.subscription IS
    'Personal data. Subject: the subscriber. Retention: until it ends; seven days when it was never confirmed. Erasure: deleted on unsubscribing. Export: the address and topic, to its owner on request.';
CALL access.protect('notices.subscription');
-- Whoever holds the link from the mail sees that one subscription; nobody else reads addresses, staff included.
CREATE POLICY subscription_by_link ON notices.subscription AS RESTRICTIVE FOR SELECT TO sidebyside_app
    USING ((SELECT access.principal_kind()) = 'operator'
        OR ((SELECT access.principal_kind()) = 'receipt' AND area_id = (SELECT access.principal_area())));

CREATE TABLE notices.subscription_attempt (
    area_id uuid NOT NULL,
    submission_id uuid NOT NULL,
    address_hash text NOT NULL CHECK (address_hash ~ '^[0-9a-f]{64}$'),
    asked_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, submission_id)
);
CREATE INDEX subscription_attempt_by_address ON notices.subscription_attempt (area_id, address_hash, asked_at);
CREATE INDEX subscription_attempt_by_time ON notices.subscription_attempt (area_id, asked_at);
COMMENT ON TABLE notices.subscription_attempt IS
    'Personal data. Subject: whoever asked, by a hash of the address. Retention: two days, to limit how often one may ask. Erasure: deleted by then. Export: none.';
CALL access.protect('notices.subscription_attempt');

CREATE TABLE notices.calendar_token (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    seed text NOT NULL CHECK (seed ~ '^[0-9a-f]{64}$'),
    made_at timestamptz NOT NULL,
    revoked_at timestamptz,
    PRIMARY KEY (area_id, id)
);
CREATE UNIQUE INDEX one_calendar_of_a_person ON notices.calendar_token (area_id, person_id) WHERE revoked_at IS NULL;
COMMENT ON TABLE notices.calendar_token IS
    'Personal data. Subject: the person, by id. Retention: two years after it was revoked. Erasure: deleted. Export: the person''s own page.';
CALL access.protect('notices.calendar_token');
CREATE POLICY calendar_token_own ON notices.calendar_token AS RESTRICTIVE FOR SELECT TO sidebyside_app
    USING ((SELECT access.principal_kind()) IN ('operator', 'receipt') OR person_id = (SELECT access.principal_id()));

CREATE TABLE notices.reminder (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
    due_on date NOT NULL,
    send_on date NOT NULL,
    template text NOT NULL CHECK (template ~ '^[a-z]+(-[a-z]+)*$' AND length(template) <= 60),
    to_person uuid,
    to_seat uuid,
    to_address text CHECK (length(to_address) BETWEEN 3 AND 254),
    subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 200 AND subject !~ '[[:cntrl:]]'),
    body text NOT NULL CHECK (length(body) BETWEEN 1 AND 10000),
    address text NOT NULL CHECK (address ~ '^/' AND length(address) <= 500),
    scheduled_at timestamptz NOT NULL,
    sent_at timestamptz,
    cancelled_at timestamptz,
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_recipient CHECK (num_nonnulls(to_person, to_seat, to_address) = 1),
    CONSTRAINT sent_or_cancelled CHECK (sent_at IS NULL OR cancelled_at IS NULL)
);
CREATE UNIQUE INDEX one_reminder_a_day ON notices.reminder (area_id, key, due_on, send_on, to_person, to_seat, to_address)
    NULLS NOT DISTINCT WHERE cancelled_at IS NULL;
CREATE INDEX reminder_waiting ON notices.reminder (area_id, send_on) WHERE sent_at IS NULL AND cancelled_at IS NULL;
COMMENT ON TABLE notices.reminder IS
    'Personal data. Subject: the recipient. Retention: one year after it was due. Erasure: deleted. Export: the recipient''s own page.';
CALL access.protect('notices.reminder');

CREATE TABLE notices.daily_run (
    area_id uuid NOT NULL,
    task text NOT NULL CHECK (task ~ '^[a-z]+(-[a-z]+)*$' AND length(task) <= 60),
    day date NOT NULL,
    done_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, task, day)
);
COMMENT ON TABLE notices.daily_run IS 'No personal data. Which day''s work is done, so that a missed day is caught up once.';
CALL access.protect('notices.daily_run');
