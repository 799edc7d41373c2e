-- Migrations act as the operator: the owner's policies let nobody else through.
SELECT set_config('sidebyside.kind', 'operator', true);

-- A version of advice that was sent had the moment of its draft. What it holds is asked for since the day on which it came.
UPDATE assessments.advice_text SET saved_at = sent_on::timestamp AT TIME ZONE 'Europe/London'
    WHERE n > 0 AND saved_at < sent_on::timestamp AT TIME ZONE 'Europe/London';
