-- Services for children and young people with SEND: what pieces of work, audits, surveys and complaints are about.
CREATE TABLE access.service (
    area_id uuid NOT NULL REFERENCES access.area,
    id uuid NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 160),
    sector text NOT NULL CHECK (sector IN ('education', 'health', 'care', 'early-years', 'voluntary', 'joint')),
    organisation_id uuid,
    from_on date NOT NULL,
    until_on date CHECK (until_on >= from_on),
    version int NOT NULL CHECK (version >= 1),
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, organisation_id) REFERENCES access.area_organisation
);
CREATE UNIQUE INDEX service_name ON access.service (area_id, lower(name));
COMMENT ON TABLE access.service IS 'No personal data. A service for children and young people with SEND, and who runs it.';
CALL access.protect('access.service');
