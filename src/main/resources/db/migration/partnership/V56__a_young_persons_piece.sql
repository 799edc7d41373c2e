-- A piece with a young person whose rights are their own opens to family by the part that tells what is next, and by no other. All that
-- hangs on a piece is seen with it.
ALTER POLICY piece_app ON partnership.piece
    USING ((SELECT access.principal_kind()) = 'operator' OR (area_id = (SELECT access.principal_area())
        AND (child_id IS NULL OR child_id IN (SELECT access.visible_children('STEPS')))));

-- REQUIREMENTS R086, R087: the child or young person whom a piece is about takes part in it themself, with or without an account. Their
-- place is theirs by that, has no link, and opens by their account once they have one.
ALTER TABLE partnership.place
    ADD COLUMN themself boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT themself_needs_no_link CHECK (NOT themself OR key IS NULL);
CREATE UNIQUE INDEX one_place_of_the_child ON partnership.place (area_id, piece_id) WHERE themself;
