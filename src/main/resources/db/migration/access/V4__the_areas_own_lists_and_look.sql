-- Migrations act as the operator: the owner's policies let nobody else through.
SELECT set_config('sidebyside.kind', 'operator', true);

-- Kinds of partner become each area's own list. The seven stay as what a new area begins with.
ALTER TABLE access.organisation_kind ADD COLUMN stands_for text NOT NULL DEFAULT 'others'
    CHECK (stands_for IN ('families', 'services', 'others'));
UPDATE access.organisation_kind SET stands_for = 'families'
    WHERE code IN ('children-and-young-people', 'parents-and-carers', 'voluntary-sector');
UPDATE access.organisation_kind SET stands_for = 'services' WHERE code IN ('council', 'health');
COMMENT ON TABLE access.organisation_kind IS
    'No personal data. The seven kinds of partner with which a new area begins; it then has its own list.';
REVOKE INSERT, UPDATE ON access.organisation_kind FROM sidebyside_app, sidebyside_job;

CREATE TABLE access.partner_kind (
    area_id uuid NOT NULL REFERENCES access.area,
    code text NOT NULL CHECK (code ~ '^[a-z0-9-]{2,40}$'),
    label text NOT NULL CHECK (length(label) BETWEEN 1 AND 80),
    position int NOT NULL,
    stands_for text NOT NULL CHECK (stands_for IN ('families', 'services', 'others')),
    PRIMARY KEY (area_id, code),
    CONSTRAINT one_kind_of_partner_of_a_name UNIQUE (area_id, label)
);
COMMENT ON TABLE access.partner_kind IS
    'No personal data. An area''s kinds of partner. Those that stand for families may hold family seats; those that stand for services may not.';
INSERT INTO access.partner_kind (area_id, code, label, position, stands_for)
    SELECT a.id, k.code, k.label, k.position, k.stands_for FROM access.area a CROSS JOIN access.organisation_kind k;
CALL access.protect('access.partner_kind');

ALTER TABLE access.area_organisation ADD COLUMN kind text;
UPDATE access.area_organisation ao SET kind = (SELECT o.kind FROM access.organisation o WHERE o.id = ao.organisation_id);
ALTER TABLE access.area_organisation ALTER COLUMN kind SET NOT NULL;
ALTER TABLE access.area_organisation ADD FOREIGN KEY (area_id, kind) REFERENCES access.partner_kind;
ALTER TABLE access.organisation DROP COLUMN kind;

-- Who helps with what. The area's general contact stays in access.area.
CREATE TABLE access.help_contact (
    area_id uuid NOT NULL REFERENCES access.area,
    id uuid NOT NULL,
    topic text NOT NULL CHECK (length(topic) BETWEEN 1 AND 80),
    shown_on text CHECK (shown_on IN ('plan', 'partnership', 'board', 'account', 'data')),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
    phone text NOT NULL CHECK (length(phone) <= 40),
    subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 120),
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_contact_of_a_topic UNIQUE (area_id, topic),
    CONSTRAINT one_contact_at_the_foot_of_a_page UNIQUE (area_id, shown_on)
);
COMMENT ON TABLE access.help_contact IS
    'No personal data. The team to ask about a topic, by a shared address and number.';
CALL access.protect('access.help_contact');

CREATE TABLE access.area_look (
    area_id uuid NOT NULL PRIMARY KEY REFERENCES access.area,
    header_colour text CHECK (header_colour ~ '^#[0-9a-f]{6}$'),
    logo bytea CHECK (octet_length(logo) BETWEEN 1 AND 102400),
    logo_type text CHECK (logo_type IN ('image/png', 'image/svg+xml')),
    logo_sha256 text CHECK (logo_sha256 ~ '^[0-9a-f]{64}$'),
    CHECK ((logo IS NULL) = (logo_type IS NULL) AND (logo IS NULL) = (logo_sha256 IS NULL))
);
COMMENT ON TABLE access.area_look IS 'No personal data. An area''s own logo and the colour of its header.';
CALL access.protect('access.area_look');

-- Two people who change an area's settings see both texts.
ALTER TABLE access.area ADD COLUMN version bigint NOT NULL DEFAULT 1;
