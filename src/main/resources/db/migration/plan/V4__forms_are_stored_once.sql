CREATE TABLE plan.submission (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    stored_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id)
);
COMMENT ON TABLE plan.submission IS
    'No personal data. Forms that were stored, for 30 days, so that one that is sent twice is stored once.';
CALL access.protect('plan.submission');

ALTER TABLE plan.risk ADD COLUMN published boolean NOT NULL DEFAULT false;
