-- Who looked at a child's record, why and when. Rows are added and never rewritten; the operator's erasure alone takes
-- them away, and what it leaves is the digest.
CREATE TABLE access.child_access (
    area_id uuid NOT NULL REFERENCES access.area,
    id uuid NOT NULL,
    child_id uuid NOT NULL,
    reference text NOT NULL CHECK (length(reference) BETWEEN 1 AND 60),
    person_id uuid,
    acted_as text NOT NULL CHECK (acted_as ~ '^[A-Z_]{2,40}$'),
    organisation_id uuid,
    why text NOT NULL CHECK (length(why) BETWEEN 1 AND 400),
    withheld boolean NOT NULL,
    salt bytea NOT NULL CHECK (length(salt) = 16),
    at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id)
);
CREATE INDEX child_access_by_child ON access.child_access (area_id, child_id, at DESC);
CREATE INDEX child_access_by_time ON access.child_access (area_id, at DESC);
COMMENT ON TABLE access.child_access IS
    'Personal data. Subject: the child, and whoever looked. Retention: as children.record. Erasure: the entry is deleted with the record, its digest stays; whoever looked is named no more when they are erased. Export: the family''s page, who has looked at this.';

-- One digest of each entry, in the order in which they were sealed. It outlives the entry.
CREATE TABLE access.child_access_digest (
    area_id uuid NOT NULL,
    seal bigint NOT NULL CHECK (seal >= 1),
    position int NOT NULL CHECK (position >= 1),
    entry_id uuid NOT NULL,
    digest bytea NOT NULL CHECK (length(digest) = 32),
    erased_at timestamptz,
    PRIMARY KEY (area_id, seal, position),
    CONSTRAINT sealed_once UNIQUE (area_id, entry_id)
);
COMMENT ON TABLE access.child_access_digest IS
    'No personal data. A salted digest of each entry of the access log; the salt goes with the entry, so that a digest says nothing by itself.';

CREATE TABLE access.child_access_seal (
    area_id uuid NOT NULL REFERENCES access.area,
    number bigint NOT NULL CHECK (number >= 1),
    entries int NOT NULL CHECK (entries >= 1),
    previous bytea NOT NULL CHECK (length(previous) = 32),
    digest bytea NOT NULL CHECK (length(digest) = 32),
    sealed_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, number)
);
COMMENT ON TABLE access.child_access_seal IS
    'No personal data. The chain of seals over the access log: each holds the digest of its entries and of the seal before.';

-- An administrator and the safeguarding lead read all of the area; who may see a child reads what is not withheld.
CALL access.wall_of_children('access.child_access', 'SELECT, INSERT',
    '(SELECT access.principal_has(''ADMINISTRATOR'') OR access.principal_has(''SAFEGUARDING_LEAD''))
        OR (NOT withheld AND child_id IN (SELECT access.visible_children()))',
    'person_id = (SELECT access.principal_id()) AND child_id IN (SELECT access.visible_children())');
GRANT DELETE ON access.child_access TO sidebyside_app;
CREATE POLICY child_access_erased ON access.child_access AS RESTRICTIVE FOR DELETE TO sidebyside_app
    USING ((SELECT access.principal_kind()) = 'operator');
CALL access.protect_append_only('access.child_access_digest');
CALL access.protect_append_only('access.child_access_seal');
GRANT UPDATE (erased_at) ON access.child_access_digest TO sidebyside_app;
CREATE POLICY child_access_digest_erased ON access.child_access_digest AS RESTRICTIVE FOR UPDATE TO sidebyside_app
    USING ((SELECT access.principal_kind()) = 'operator');
