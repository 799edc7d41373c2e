-- Who is acting, as the program's transaction manager says at the start of each transaction.
CREATE FUNCTION access.principal_kind() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('sidebyside.kind', true), '');
CREATE FUNCTION access.principal_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('sidebyside.id', true), '')::uuid;
CREATE FUNCTION access.principal_area() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('sidebyside.area', true), '')::uuid;
CREATE FUNCTION access.principal_purpose() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('sidebyside.purpose', true), '');

-- Walls a table that an area owns: nobody sees or writes another area's rows, the operator's set-up and backup apart.
CREATE PROCEDURE access.wall(guarded regclass, privileges text) LANGUAGE plpgsql AS $$
DECLARE
    bare text := (SELECT relname FROM pg_class WHERE oid = guarded);
    role text;
    own_area text := 'area_id = (SELECT access.principal_area()) OR (SELECT access.principal_kind()) = ''operator''';
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', guarded);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', guarded);
    EXECUTE format('CREATE POLICY %I ON %s TO sidebyside_owner USING ((SELECT access.principal_kind()) = ''operator'')',
        bare || '_owner', guarded);
    FOREACH role IN ARRAY ARRAY['app', 'job'] LOOP
        EXECUTE format('CREATE POLICY %I ON %s TO %I USING (%s) WITH CHECK (%s)',
            bare || '_' || role, guarded, 'sidebyside_' || role, own_area, own_area);
        EXECUTE format('GRANT %s ON %s TO %I', privileges, guarded, 'sidebyside_' || role);
    END LOOP;
END $$;

CREATE PROCEDURE access.protect(guarded regclass) LANGUAGE plpgsql AS $$
BEGIN CALL access.wall(guarded, 'SELECT, INSERT, UPDATE, DELETE'); END $$;

-- For what may be added to and never rewritten.
CREATE PROCEDURE access.protect_append_only(guarded regclass) LANGUAGE plpgsql AS $$
BEGIN CALL access.wall(guarded, 'SELECT, INSERT'); END $$;

GRANT USAGE ON SCHEMA access TO sidebyside_app, sidebyside_job;

CREATE TABLE access.area (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    partnership_word text NOT NULL CHECK (length(partnership_word) BETWEEN 1 AND 60),
    help_name text NOT NULL CHECK (length(help_name) <= 120),
    help_email text NOT NULL CHECK (length(help_email) <= 254),
    help_phone text NOT NULL DEFAULT '' CHECK (length(help_phone) <= 40),
    is_default boolean NOT NULL,
    opened_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX one_default_area ON access.area (is_default) WHERE is_default;
COMMENT ON TABLE access.area IS 'No personal data. The boundary of who controls the data; the slug never changes.';
GRANT SELECT, INSERT, UPDATE ON access.area TO sidebyside_app, sidebyside_job;

CREATE TABLE access.area_host (
    host text PRIMARY KEY CHECK (host = lower(host) AND length(host) BETWEEN 1 AND 253),
    area_id uuid NOT NULL REFERENCES access.area
);
COMMENT ON TABLE access.area_host IS 'No personal data. The host names under which an area is reached.';
GRANT SELECT, INSERT, DELETE ON access.area_host TO sidebyside_app, sidebyside_job;

CREATE TABLE access.area_code (
    area_id uuid NOT NULL REFERENCES access.area,
    scheme text NOT NULL CHECK (scheme IN ('ons', 'dfe')),
    code text NOT NULL CHECK (length(code) BETWEEN 1 AND 12),
    from_on date NOT NULL,
    to_on date CHECK (to_on >= from_on),
    PRIMARY KEY (area_id, scheme, code)
);
COMMENT ON TABLE access.area_code IS 'No personal data. Official codes of an area, dated, since they change.';
GRANT SELECT, INSERT, UPDATE ON access.area_code TO sidebyside_app, sidebyside_job;

CREATE TABLE access.organisation_kind (
    code text PRIMARY KEY CHECK (code ~ '^[a-z-]{2,40}$'),
    label text NOT NULL UNIQUE CHECK (length(label) BETWEEN 1 AND 80),
    position int NOT NULL UNIQUE
);
COMMENT ON TABLE access.organisation_kind IS 'No personal data. The kinds of partner, seven to begin with.';
INSERT INTO access.organisation_kind (code, label, position) VALUES
    ('children-and-young-people', 'Children and young people', 1),
    ('parents-and-carers', 'Parents and carers', 2),
    ('voluntary-sector', 'Voluntary sector', 3),
    ('council', 'Council education and social care', 4),
    ('settings', 'Early years settings, schools and academies', 5),
    ('health', 'Health services', 6),
    ('elected-members', 'Elected members', 7);
GRANT SELECT, INSERT, UPDATE ON access.organisation_kind TO sidebyside_app, sidebyside_job;

CREATE TABLE access.organisation (
    id uuid PRIMARY KEY,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 160),
    short_name text NOT NULL CHECK (length(short_name) BETWEEN 1 AND 40),
    kind text NOT NULL REFERENCES access.organisation_kind
);
COMMENT ON TABLE access.organisation IS 'No personal data. Organisations are known to every area.';
GRANT SELECT, INSERT, UPDATE ON access.organisation TO sidebyside_app, sidebyside_job;

CREATE TABLE access.succession (
    predecessor_id uuid NOT NULL REFERENCES access.organisation,
    successor_id uuid NOT NULL REFERENCES access.organisation,
    on_day date NOT NULL,
    PRIMARY KEY (predecessor_id, successor_id),
    CHECK (predecessor_id <> successor_id)
);
COMMENT ON TABLE access.succession IS 'No personal data. Which organisation took over from which, and when.';
GRANT SELECT, INSERT ON access.succession TO sidebyside_app, sidebyside_job;

CREATE TABLE access.area_organisation (
    area_id uuid NOT NULL REFERENCES access.area,
    organisation_id uuid NOT NULL REFERENCES access.organisation,
    accountable boolean NOT NULL,
    PRIMARY KEY (area_id, organisation_id)
);
COMMENT ON TABLE access.area_organisation IS
    'No personal data. Partners of an area; accountable ones answer for its plans together.';
CALL access.protect('access.area_organisation');

CREATE TABLE access.person (
    id uuid PRIMARY KEY,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 160),
    initials text NOT NULL CHECK (length(initials) <= 12),
    email text CHECK (length(email) BETWEEN 3 AND 254)
);
CREATE UNIQUE INDEX person_email ON access.person (lower(email));
COMMENT ON TABLE access.person IS
    'Personal data. Subject: the person. Retention: two years after the last seat ends. Erasure: name, initials and address are replaced, the id stays. Export: the person''s own page.';

CREATE TABLE access.area_person (
    area_id uuid NOT NULL REFERENCES access.area,
    person_id uuid NOT NULL REFERENCES access.person,
    PRIMARY KEY (area_id, person_id)
);
COMMENT ON TABLE access.area_person IS
    'Personal data. Subject: the person. Retention: as access.person. Erasure: deleted with the person. Export: the person''s own page.';
CALL access.protect('access.area_person');

ALTER TABLE access.person ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.person FORCE ROW LEVEL SECURITY;
CREATE POLICY person_owner ON access.person TO sidebyside_owner USING ((SELECT access.principal_kind()) = 'operator');
-- People are global; an area sees those who belong to it, and the public sees none.
CREATE POLICY person_app ON access.person TO sidebyside_app
    USING ((SELECT access.principal_kind()) = 'operator'
        OR id = (SELECT access.principal_id())
        OR ((SELECT access.principal_kind()) <> 'public'
            AND id = ANY (ARRAY(SELECT person_id FROM access.area_person WHERE area_id = access.principal_area()))))
    WITH CHECK ((SELECT access.principal_kind()) <> 'public');
CREATE POLICY person_job ON access.person TO sidebyside_job
    USING ((SELECT access.principal_kind()) = 'operator'
        OR id = ANY (ARRAY(SELECT person_id FROM access.area_person WHERE area_id = access.principal_area())));
GRANT SELECT, INSERT, UPDATE ON access.person TO sidebyside_app, sidebyside_job;

CREATE TABLE access.seat (
    area_id uuid NOT NULL REFERENCES access.area,
    id uuid NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 160),
    organisation_id uuid REFERENCES access.organisation,
    kind text NOT NULL CHECK (kind IN ('strategic', 'operational', 'board', 'family', 'scrutiny', 'administration')),
    role text NOT NULL CHECK (role IN ('ACTION_OWNER', 'WORKSTREAM_LEAD', 'BOARD_MEMBER', 'FAMILY_SEAT', 'CHAIR',
        'SCRUTINEER', 'INSPECTOR', 'ADMINISTRATOR')),
    from_on date NOT NULL,
    to_on date CHECK (to_on >= from_on),
    PRIMARY KEY (area_id, id)
);
COMMENT ON TABLE access.seat IS 'No personal data. A post in the partnership and the role that it gives.';
CALL access.protect('access.seat');

CREATE TABLE access.holding (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    seat_id uuid NOT NULL,
    person_id uuid NOT NULL REFERENCES access.person,
    from_on date NOT NULL,
    to_on date CHECK (to_on >= from_on),
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, seat_id) REFERENCES access.seat,
    CONSTRAINT one_holder_of_a_seat_at_a_time
        EXCLUDE USING gist (area_id WITH =, seat_id WITH =, daterange(from_on, to_on, '[]') WITH &&)
);
CREATE INDEX holding_by_person ON access.holding (area_id, person_id);
COMMENT ON TABLE access.holding IS
    'Personal data. Subject: the person. Retention: as long as the plans they answered for. Erasure: the person''s name is replaced. Export: the person''s own page.';
CALL access.protect('access.holding');
