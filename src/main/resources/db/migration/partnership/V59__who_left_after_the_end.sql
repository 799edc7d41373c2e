-- Migrations act as the operator: the owner's policies let nobody else through.
SELECT set_config('sidebyside.kind', 'operator', true);

-- Whoever stops once the work has ended took part in it to its end: what they said to the latest draft goes on counting.
ALTER TABLE partnership.participant ADD COLUMN left_after_end boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN partnership.participant.left_after_end IS 'Whether the work had ended when they stopped.';

-- Of those who left on its last day nobody knows any more which came first: who had answered the latest draft counts, so that no
-- disagreement is lost.
UPDATE partnership.participant t SET left_after_end = true
FROM partnership.piece p
WHERE p.area_id = t.area_id AND p.id = t.piece_id AND (t.left_on > p.ended_on OR t.left_on = p.ended_on AND EXISTS (
    SELECT FROM partnership.draft_answer a JOIN partnership.draft d ON d.area_id = a.area_id AND d.id = a.draft_id
    WHERE a.area_id = t.area_id AND a.participant_id = t.id AND d.number = (SELECT max(l.number) FROM partnership.draft l
        WHERE l.area_id = d.area_id AND l.piece_id = d.piece_id)));
