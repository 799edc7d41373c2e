-- REQUIREMENTS R087: what somebody needs to take part stands with how to reach them, also of those who come with an account: they give no
-- name and no address here. They can say it themselves, and then it says on which day.
ALTER TABLE partnership.contact
    ADD COLUMN needs_said_on date,
    DROP CONSTRAINT contact_name_check,
    ADD CONSTRAINT contact_name_check CHECK (length(name) <= 120),
    ADD CONSTRAINT an_address_has_its_name CHECK (name <> '' OR (email = '' AND phone = ''));

-- REQUIREMENTS R096: that somebody answered which times they could come to. Who chose none of them says so, that none suits.
CREATE TABLE partnership.session_answer (
    area_id uuid NOT NULL,
    piece_id uuid NOT NULL,
    session_id uuid NOT NULL,
    participant_id uuid NOT NULL,
    words text NOT NULL CHECK (length(words) <= 400),
    PRIMARY KEY (area_id, session_id, participant_id),
    FOREIGN KEY (area_id, session_id) REFERENCES partnership.session ON DELETE CASCADE,
    FOREIGN KEY (area_id, participant_id) REFERENCES partnership.participant
);
COMMENT ON TABLE partnership.session_answer IS
    'Personal data. Subject: who takes part. Retention: as the piece. Erasure: deleted. Export: the person''s own page.';
CALL partnership.wall('partnership.session_answer', 'SELECT, INSERT, UPDATE, DELETE',
    '(SELECT partnership.leads()) OR participant_id IN (SELECT o.participant_id FROM partnership.place o WHERE partnership.own(o.person_id, o.key))',
    '(SELECT partnership.leads()) OR participant_id IN (SELECT o.participant_id FROM partnership.place o WHERE partnership.own(o.person_id, o.key))');
