-- What belongs to one person alone: that person sees and changes it, and sign-in, which works before anybody is
-- signed in, does so as the operator.
CREATE PROCEDURE access.own(guarded regclass, privileges text) LANGUAGE plpgsql AS $$
DECLARE
    bare text := (SELECT relname FROM pg_class WHERE oid = guarded);
    operator text := '(SELECT access.principal_kind()) = ''operator''';
    own text := format('%s OR ((SELECT access.principal_kind()) = ''account'' AND person_id = (SELECT access.principal_id()))',
        operator);
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', guarded);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', guarded);
    EXECUTE format('CREATE POLICY %I ON %s TO sidebyside_owner USING (%s)', bare || '_owner', guarded, operator);
    EXECUTE format('CREATE POLICY %I ON %s TO sidebyside_app USING (%s) WITH CHECK (%s)', bare || '_app', guarded, own, own);
    EXECUTE format('CREATE POLICY %I ON %s TO sidebyside_job USING (%s) WITH CHECK (%s)',
        bare || '_job', guarded, operator, operator);
    EXECUTE format('GRANT %s ON %s TO sidebyside_app, sidebyside_job', privileges, guarded);
END $$;

CREATE TABLE access.account (
    person_id uuid PRIMARY KEY REFERENCES access.person,
    password_hash text CHECK (length(password_hash) BETWEEN 20 AND 300),
    password_set_at timestamptz,
    authenticator_secret text CHECK (length(authenticator_secret) BETWEEN 16 AND 64),
    authenticator_last_step bigint,
    proposed_secret text CHECK (length(proposed_secret) BETWEEN 16 AND 64),
    opened_at timestamptz NOT NULL,
    closed_at timestamptz CHECK (closed_at >= opened_at),
    CHECK ((password_hash IS NULL) = (password_set_at IS NULL))
);
COMMENT ON TABLE access.account IS
    'Personal data. Subject: the person. Retention: until the account is closed and two years after. Erasure: deleted with the person. Export: dates only; hashes and secrets are never exported.';
CALL access.own('access.account', 'SELECT, INSERT, UPDATE, DELETE');

CREATE TABLE access.recovery_code (
    person_id uuid NOT NULL REFERENCES access.account ON DELETE CASCADE,
    code_hash bytea NOT NULL CHECK (length(code_hash) = 32),
    used_at timestamptz,
    PRIMARY KEY (person_id, code_hash)
);
COMMENT ON TABLE access.recovery_code IS
    'Personal data. Subject: the person. Retention: until the codes are replaced. Erasure: deleted with the account. Export: none, digests only.';
CALL access.own('access.recovery_code', 'SELECT, INSERT, UPDATE, DELETE');

CREATE TABLE access.passkey (
    credential_id bytea PRIMARY KEY CHECK (length(credential_id) BETWEEN 1 AND 1023),
    person_id uuid NOT NULL REFERENCES access.account ON DELETE CASCADE,
    label text NOT NULL CHECK (length(label) BETWEEN 1 AND 80),
    public_key bytea NOT NULL,
    signature_count bigint NOT NULL CHECK (signature_count >= 0),
    user_verified boolean NOT NULL,
    backup_eligible boolean NOT NULL,
    backed_up boolean NOT NULL,
    transports text NOT NULL CHECK (length(transports) <= 200),
    attestation_object bytea,
    attestation_client_data bytea,
    added_at timestamptz NOT NULL,
    last_used_at timestamptz NOT NULL
);
CREATE INDEX passkey_by_person ON access.passkey (person_id);
COMMENT ON TABLE access.passkey IS
    'Personal data. Subject: the person. Retention: until the person removes it. Erasure: deleted with the account. Export: label and dates.';
CALL access.own('access.passkey', 'SELECT, INSERT, UPDATE, DELETE');

-- Who somebody is at another provider of identity. The address of an e-mail never decides it.
CREATE TABLE access.federated_identity (
    issuer text NOT NULL CHECK (length(issuer) BETWEEN 1 AND 400),
    subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
    person_id uuid NOT NULL REFERENCES access.account ON DELETE CASCADE,
    provider text NOT NULL CHECK (length(provider) BETWEEN 1 AND 80),
    linked_at timestamptz NOT NULL,
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX federated_identity_by_person ON access.federated_identity (person_id);
COMMENT ON TABLE access.federated_identity IS
    'Personal data. Subject: the person. Retention: until the person unlinks it. Erasure: deleted with the account. Export: provider and date.';
CALL access.own('access.federated_identity', 'SELECT, INSERT, UPDATE, DELETE');

CREATE TABLE access.sign_in_link (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    purpose text NOT NULL CHECK (purpose IN ('invitation', 'recovery')),
    area_id uuid NOT NULL REFERENCES access.area,
    person_id uuid NOT NULL REFERENCES access.person,
    sent_by uuid REFERENCES access.person,
    sent_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL CHECK (expires_at > sent_at),
    used_at timestamptz CHECK (used_at >= sent_at),
    withdrawn_at timestamptz CHECK (withdrawn_at >= sent_at)
);
CREATE INDEX sign_in_link_by_person ON access.sign_in_link (person_id);
COMMENT ON TABLE access.sign_in_link IS
    'Personal data. Subject: the person. Retention: one year. Erasure: deleted with the person. Export: purpose and dates; of the token only a digest exists.';
CALL access.own('access.sign_in_link', 'SELECT, INSERT, UPDATE, DELETE');

-- One row and one moment for each thing that is limited, however often it is tried.
CREATE TABLE access.throttle (
    key_hash bytea PRIMARY KEY CHECK (length(key_hash) = 32),
    spent_until timestamptz NOT NULL
);
CREATE INDEX throttle_by_end ON access.throttle (spent_until);
COMMENT ON TABLE access.throttle IS
    'Personal data. Subject: whoever tries to sign in, as a digest of address or account. Retention: until it no longer limits, a day at most. Erasure: by itself. Export: none, digests only.';
ALTER TABLE access.throttle ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.throttle FORCE ROW LEVEL SECURITY;
CREATE POLICY throttle_owner ON access.throttle TO sidebyside_owner
    USING ((SELECT access.principal_kind()) = 'operator');
CREATE POLICY throttle_app ON access.throttle TO sidebyside_app
    USING ((SELECT access.principal_kind()) = 'operator') WITH CHECK ((SELECT access.principal_kind()) = 'operator');
CREATE POLICY throttle_job ON access.throttle TO sidebyside_job
    USING ((SELECT access.principal_kind()) = 'operator') WITH CHECK ((SELECT access.principal_kind()) = 'operator');
GRANT SELECT, INSERT, UPDATE, DELETE ON access.throttle TO sidebyside_app, sidebyside_job;

CREATE TABLE access.inspected_page (
    area_id uuid NOT NULL REFERENCES access.area,
    id uuid NOT NULL,
    person_id uuid NOT NULL REFERENCES access.person,
    path text NOT NULL CHECK (length(path) BETWEEN 1 AND 500),
    opened_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id)
);
COMMENT ON TABLE access.inspected_page IS
    'Personal data. Subject: the inspector. Retention: six years. Erasure: the person''s name is replaced. Export: the administrator''s list.';
CALL access.protect_append_only('access.inspected_page');
