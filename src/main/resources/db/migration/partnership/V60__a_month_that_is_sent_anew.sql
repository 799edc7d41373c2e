-- Migrations act as the operator: the owner's policies let nobody else through.
SELECT set_config('sidebyside.kind', 'operator', true);

-- A month that was sent and taken back goes out anew, also to the families of a piece that it no longer tells of: they hold the letter
-- whose place it takes.
ALTER TABLE partnership.monthly
    ADD COLUMN sent_before_on date,
    ADD COLUMN sent_of uuid[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN partnership.monthly.sent_before_on IS 'When it was last sent before it was taken back.';
COMMENT ON COLUMN partnership.monthly.sent_of IS 'The pieces to whose families it was ever sent.';
UPDATE partnership.monthly m SET sent_of = ARRAY(SELECT DISTINCT y.piece_id FROM partnership.you_said y
    WHERE y.area_id = m.area_id AND y.id = ANY (m.lines)) WHERE m.sent_on IS NOT NULL;
