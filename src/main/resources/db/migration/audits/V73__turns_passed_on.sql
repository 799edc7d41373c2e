-- Where a post falls vacant, one person holds both posts of a plan, or the holder changes midway, whoever runs the sample passes a
-- turn on. What was marked until then stays in its own audit, which is of no turn any more and stays hidden from all but its auditors.

ALTER TABLE audits.plan_turn
    ADD COLUMN passed text[] NOT NULL DEFAULT '{}' CHECK (cardinality(passed) <= 50);
COMMENT ON COLUMN audits.plan_turn.passed IS
    'Each time that the turn was passed on, the first first: the day, the post that did it, the post that had it, and why.';
