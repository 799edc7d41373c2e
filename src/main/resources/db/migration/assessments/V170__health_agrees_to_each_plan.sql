-- Migrations act as the operator: the owner's policies let nobody else through.
SELECT set_config('sidebyside.kind', 'operator', true);

-- Health agrees to section G of each plan: after a reassessment, after newer advice, and where the first record was wrong. So all that
-- was recorded for a request is kept, and the one recorded last counts. What was there is the first of its request.
ALTER TABLE assessments.agreed_g ADD COLUMN id uuid;
ALTER TABLE assessments.agreed_g ADD COLUMN recorded_at timestamptz;
UPDATE assessments.agreed_g SET id = request_id, recorded_at = agreed_on;
ALTER TABLE assessments.agreed_g
    ALTER COLUMN id SET NOT NULL,
    ALTER COLUMN recorded_at SET NOT NULL,
    DROP CONSTRAINT agreed_g_pkey,
    ADD PRIMARY KEY (area_id, id);
CREATE INDEX agreed_g_by_case ON assessments.agreed_g (area_id, case_id);
CREATE INDEX agreed_g_by_request ON assessments.agreed_g (area_id, request_id);
COMMENT ON COLUMN assessments.agreed_g.id IS 'Made of what was typed, so that the same sent twice is recorded once.';
COMMENT ON COLUMN assessments.agreed_g.recorded_at IS 'Of several for one request the one recorded last counts.';
