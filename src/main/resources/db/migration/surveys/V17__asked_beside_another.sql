-- Of two closings of one plan or review, which was asked about first: who got that letter gets no other. Where the first is taken back,
-- since what closed never happened, the second is asked about no longer.
ALTER TABLE surveys.closing ADD COLUMN beside_id uuid;
CREATE INDEX closing_by_beside ON surveys.closing (area_id, beside_id) WHERE beside_id IS NOT NULL;
COMMENT ON COLUMN surveys.closing.beside_id IS
    'Null where it was asked about by itself, or not at all. The other closing may be gone, as when it was of a record that is erased.';
