-- A worry about a child on record goes with that record. One about nobody on record has an end of its own, which timed work keeps;
-- what nobody has read stays.
GRANT DELETE ON voice.worry, voice.worry_care TO sidebyside_job;
CREATE POLICY worry_forgotten ON voice.worry AS RESTRICTIVE FOR DELETE TO sidebyside_job USING (child_id IS NULL);
CREATE POLICY worry_care_forgotten ON voice.worry_care AS RESTRICTIVE FOR DELETE TO sidebyside_job
    USING (EXISTS (SELECT FROM voice.worry w
        WHERE w.area_id = worry_care.area_id AND w.id = worry_care.worry_id AND w.child_id IS NULL));
COMMENT ON TABLE voice.worry IS
    'Personal data. Subject: the child or young person, and who told. Retention: as the child''s record, by the local safeguarding policy; about nobody on record, six years after the last that was written down about it. Erasure: not on request while it protects somebody; who told is taken away. Export: none, by the safeguarding lead alone, since it may endanger somebody.';
