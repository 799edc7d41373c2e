-- Services that were newly bought, or bought again, and from when on how they do is held against the outcomes framework.
CREATE TABLE measures.commissioned_service (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    -- The service, of the register in access.
    service_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('new', 'again')),
    began_on date NOT NULL,
    monitored_from_on date CHECK (monitored_from_on >= began_on),
    -- What shows that it is.
    evidence text NOT NULL CHECK (length(evidence) <= 500),
    version int NOT NULL CHECK (version >= 1),
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, service_id, began_on),
    CONSTRAINT monitored_by_evidence CHECK ((monitored_from_on IS NULL) = (evidence = ''))
);
COMMENT ON TABLE measures.commissioned_service IS
    'No personal data. A service that was newly bought or bought again, and since when it is held against the outcomes framework.';
CALL access.protect('measures.commissioned_service');
