-- The id is a fingerprint of the whole form with the random id that its page gave it, so that nothing of its words can be
-- found out from it. A row without an address is a form that is being stored.
CREATE TABLE access.sent_form (
    area_id uuid NOT NULL REFERENCES access.area,
    id uuid NOT NULL,
    next_address text CHECK (length(next_address) BETWEEN 1 AND 2000),
    sent_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id)
);
COMMENT ON TABLE access.sent_form IS
    'No personal data. Forms that were stored, for a day, so that one that is sent twice is stored once and answered as before.';
CALL access.protect('access.sent_form');
