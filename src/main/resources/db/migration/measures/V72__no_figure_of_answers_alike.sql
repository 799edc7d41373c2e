-- Migrations act as the operator: the owner's policies let nobody else through.
SELECT set_config('sidebyside.kind', 'operator', true);

-- A measure does not know of how many families a figure is, and this one is never told of fewer than five: it stands with joint
-- partnership alone. What was counted of it goes. A measure that an area had made of it is out of use, and stays known.
DELETE FROM measures.fact WHERE source = 'partnership.checks-alike';
DELETE FROM measures.rollup WHERE source = 'partnership.checks-alike';
DELETE FROM measures.total WHERE source = 'partnership.checks-alike';
DELETE FROM measures.due WHERE source = 'partnership.checks-alike';
DELETE FROM measures.discrepancy WHERE source = 'partnership.checks-alike';
UPDATE measures.measure SET fed_by = 'typed', source = NULL, retired_on = coalesce(retired_on, current_date), version = version + 1
WHERE source = 'partnership.checks-alike';
