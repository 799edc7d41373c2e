SELECT set_config('sidebyside.kind', 'operator', true);

-- By what name the ledger of facts knows a report or a challenge. Where the row is gone, nobody can tell any more.
CREATE TABLE board.fact_subject (
    area_id uuid NOT NULL,
    record_id uuid NOT NULL,
    subject uuid NOT NULL,
    PRIMARY KEY (area_id, record_id),
    UNIQUE (area_id, subject)
);
COMMENT ON TABLE board.fact_subject IS
    'No personal data. The pseudonym under which the ledger of facts counts a report or a challenge; erasing the row leaves the counts.';
CALL access.protect('board.fact_subject');
INSERT INTO board.fact_subject (area_id, record_id, subject)
SELECT area_id, id, gen_random_uuid() FROM board.report
UNION ALL SELECT area_id, id, gen_random_uuid() FROM board.challenge;
