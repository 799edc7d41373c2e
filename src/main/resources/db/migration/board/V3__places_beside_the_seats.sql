-- Somebody may report to a body beside its seats, as an officer for engagement does beside the family seats.
ALTER TABLE board.place DROP CONSTRAINT place_kind_check;
ALTER TABLE board.place ADD CONSTRAINT place_kind_check
    CHECK (kind IN ('chair', 'vice-chair', 'member', 'family', 'scrutiny', 'reports'));
