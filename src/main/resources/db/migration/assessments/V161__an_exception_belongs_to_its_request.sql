-- Migrations act as the operator: the owner's policies let nobody else through.
SELECT set_config('sidebyside.kind', 'operator', true);

-- Whose duty an exemption excuses: the request from which its day is counted, 6, 16 or 20 weeks before. Others stay with the case.
UPDATE assessments.exemption e SET request_id = r.id FROM assessments.request r
    WHERE r.area_id = e.area_id AND r.case_id = e.case_id AND e.request_id IS NULL
        AND r.received_on + CASE e.duty WHEN 'C01' THEN 42 WHEN 'C04' THEN 112 WHEN 'C07' THEN 140 END = e.due_on;

-- What excuses that a final plan is late is asked for in the return.
UPDATE assessments.assessment a SET week20 = '1' FROM assessments.exemption e
    WHERE e.area_id = a.area_id AND e.request_id = a.request_id AND e.duty = 'C07' AND a.week20 IS NULL;
