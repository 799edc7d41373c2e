GRANT USAGE ON SCHEMA evidence TO sidebyside_app, sidebyside_job;

CREATE TABLE evidence.item (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    about_kind text NOT NULL CHECK (about_kind ~ '^[a-z]+(-[a-z]+)*$' AND length(about_kind) <= 60),
    about_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('file', 'link', 'quote', 'note')),
    proves text NOT NULL CHECK (proves IN ('evidence', 'impact')),
    visibility text NOT NULL CHECK (visibility IN ('public', 'partnership')),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    body text CHECK (length(body) BETWEEN 1 AND 5000),
    url text CHECK (url ~ '^https?://' AND length(url) <= 2000),
    consent_purpose text CHECK (length(consent_purpose) BETWEEN 1 AND 500),
    consent_given_on date,
    consent_expires_on date CHECK (consent_expires_on >= consent_given_on),
    shown_as text CHECK (length(shown_as) BETWEEN 1 AND 160),
    submission_id uuid NOT NULL,
    fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    added_by uuid,
    added_at timestamptz NOT NULL,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    withdrawn_because text CHECK (length(withdrawn_because) BETWEEN 1 AND 500),
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_submission_stores_one UNIQUE (area_id, submission_id, kind, fingerprint),
    CONSTRAINT a_link_has_its_address CHECK ((kind = 'link') = (url IS NOT NULL)),
    CONSTRAINT a_quote_has_consent CHECK (kind <> 'quote'
        OR (consent_purpose IS NOT NULL AND consent_given_on IS NOT NULL AND shown_as IS NOT NULL)),
    CONSTRAINT only_words_have_a_body CHECK (body IS NULL OR kind IN ('quote', 'note')),
    CONSTRAINT words_stay_until_withdrawn CHECK (kind IN ('file', 'link') OR withdrawn_at IS NOT NULL OR body IS NOT NULL),
    CONSTRAINT a_withdrawal_has_its_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL))
);
CREATE INDEX item_by_subject ON evidence.item (area_id, about_kind, about_id) WHERE withdrawn_at IS NULL;
COMMENT ON TABLE evidence.item IS
    'Personal data. Subject: whoever is quoted or named, and the person who added it, by id. Retention: as long as what it proves; a quote until its consent ends. Erasure: withdrawal deletes the words at once. Export: the quoted person''s words on request.';
CALL access.protect('evidence.item');
-- The second wall: the public sees public items, and none that was withdrawn.
CREATE POLICY item_public ON evidence.item AS RESTRICTIVE FOR SELECT TO sidebyside_app
    USING ((SELECT access.principal_kind()) <> 'public' OR (visibility = 'public' AND withdrawn_at IS NULL));

CREATE TABLE evidence.file (
    area_id uuid NOT NULL,
    item_id uuid NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120 AND name !~ '[/\\[:cntrl:]]'),
    media_type text NOT NULL CHECK (length(media_type) <= 120),
    bytes bigint NOT NULL CHECK (bytes BETWEEN 1 AND 10485760),
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    state text NOT NULL CHECK (state IN ('quarantined', 'available', 'refused')),
    checked_at timestamptz,
    PRIMARY KEY (area_id, item_id),
    FOREIGN KEY (area_id, item_id) REFERENCES evidence.item,
    CONSTRAINT nothing_leaves_quarantine_unchecked CHECK ((state = 'quarantined') = (checked_at IS NULL))
);
COMMENT ON TABLE evidence.file IS
    'Personal data. Subject: whoever the file is about. Retention: as its item. Erasure: deleted when its item is withdrawn. Export: the file itself.';
CALL access.protect('evidence.file');
CREATE POLICY file_public ON evidence.file AS RESTRICTIVE FOR SELECT TO sidebyside_app
    USING ((SELECT access.principal_kind()) <> 'public' OR (state = 'available' AND EXISTS (
        SELECT 1 FROM evidence.item i WHERE i.area_id = file.area_id AND i.id = file.item_id)));

CREATE TABLE evidence.chunk (
    area_id uuid NOT NULL,
    item_id uuid NOT NULL,
    n int NOT NULL CHECK (n >= 0),
    bytes bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 262144),
    PRIMARY KEY (area_id, item_id, n),
    FOREIGN KEY (area_id, item_id) REFERENCES evidence.file ON DELETE CASCADE
);
-- What is uploaded is compressed already.
ALTER TABLE evidence.chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
COMMENT ON TABLE evidence.chunk IS
    'Personal data. Subject: whoever the file is about. Retention: as its item. Erasure: deleted when its item is withdrawn. Export: the file itself.';
CALL access.protect('evidence.chunk');
CREATE POLICY chunk_public ON evidence.chunk AS RESTRICTIVE FOR SELECT TO sidebyside_app
    USING ((SELECT access.principal_kind()) <> 'public' OR EXISTS (
        SELECT 1 FROM evidence.file f WHERE f.area_id = chunk.area_id AND f.item_id = chunk.item_id));
