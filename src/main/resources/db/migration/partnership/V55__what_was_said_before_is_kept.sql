-- REQUIREMENTS R099, R084: what somebody says anew to a draft or to a question takes the place of what they said; what stood before is kept
-- with its day, and with the post of whoever wrote it down.
CREATE TABLE partnership.said_before (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    piece_id uuid NOT NULL,
    participant_id uuid,
    draft_id uuid,
    key text,
    answer text NOT NULL CHECK (answer IN ('agree', 'agree-with-comments', 'do-not-agree', 'yes', 'partly', 'no')),
    words text NOT NULL CHECK (length(words) <= 2000),
    on_day date NOT NULL,
    said_as text NOT NULL CHECK (length(said_as) <= 200),
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, piece_id) REFERENCES partnership.piece ON DELETE CASCADE,
    FOREIGN KEY (area_id, draft_id) REFERENCES partnership.draft ON DELETE CASCADE,
    FOREIGN KEY (area_id, participant_id) REFERENCES partnership.participant,
    CONSTRAINT to_a_draft_or_to_a_question CHECK ((draft_id IS NULL) <> (key IS NULL)),
    CONSTRAINT a_draft_is_answered_by_somebody CHECK (draft_id IS NULL OR participant_id IS NOT NULL)
);
CREATE INDEX said_before_by_piece ON partnership.said_before (area_id, piece_id);
CREATE INDEX said_before_by_participant ON partnership.said_before (area_id, participant_id);
COMMENT ON TABLE partnership.said_before IS
    'Personal data. Subject: who takes part. Retention: as the piece. Erasure: deleted. Export: the person''s own page.';
CALL partnership.wall('partnership.said_before', 'SELECT, INSERT, DELETE',
    '(SELECT partnership.at_work()) OR participant_id IN (SELECT o.participant_id FROM partnership.place o WHERE partnership.own(o.person_id, o.key))',
    '(SELECT partnership.leads()) OR participant_id IN (SELECT o.participant_id FROM partnership.place o WHERE partnership.own(o.person_id, o.key))');

-- R087, R096: who takes part by phone or on paper says which times suit to whoever leads, who writes it down under their post.
ALTER TABLE partnership.session_answer
    ADD COLUMN on_day date,
    ADD COLUMN written_down_as text NOT NULL DEFAULT '' CHECK (length(written_down_as) <= 200),
    ADD CONSTRAINT written_down_on_a_day CHECK (written_down_as = '' OR on_day IS NOT NULL);

-- Where whoever leads made a link for somebody whom no e-mail reaches: when, and by which post.
ALTER TABLE partnership.contact
    ADD COLUMN link_made_on date,
    ADD COLUMN link_made_as text NOT NULL DEFAULT '' CHECK (length(link_made_as) <= 200),
    ADD CONSTRAINT a_link_was_made_on_a_day CHECK (link_made_as = '' OR link_made_on IS NOT NULL);
