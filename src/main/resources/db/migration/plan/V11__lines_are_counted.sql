SELECT set_config('sidebyside.kind', 'operator', true);

-- From when a plan's lines count. Of plans that were opened before this was kept: from their start.
ALTER TABLE plan.improvement_plan ADD opened_on date;
UPDATE plan.improvement_plan SET opened_on = start_on WHERE status <> 'draft';
ALTER TABLE plan.improvement_plan
    ADD CONSTRAINT what_was_opened_has_its_day CHECK ((opened_on IS NULL) = (status = 'draft'));

-- By what name the ledger of facts knows a line. Where the row is gone, nobody can tell any more which line a fact was of.
CREATE TABLE plan.fact_subject (
    area_id uuid NOT NULL,
    line_id uuid NOT NULL,
    subject uuid NOT NULL,
    PRIMARY KEY (area_id, line_id),
    UNIQUE (area_id, subject),
    FOREIGN KEY (area_id, line_id) REFERENCES plan.action_line
);
COMMENT ON TABLE plan.fact_subject IS
    'No personal data. The pseudonym under which the ledger of facts counts a line; erasing the row leaves the counts.';
CALL access.protect('plan.fact_subject');
INSERT INTO plan.fact_subject (area_id, line_id, subject)
SELECT area_id, id, gen_random_uuid() FROM plan.action_line WHERE published_at IS NOT NULL;
