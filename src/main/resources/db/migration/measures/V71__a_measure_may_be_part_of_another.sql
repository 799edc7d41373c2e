-- The measure of which this one counts a part: one less the other may be a few people, so the public tables look at both.
ALTER TABLE measures.publication
    ADD part_of uuid CHECK (part_of <> measure_id),
    ADD FOREIGN KEY (area_id, part_of) REFERENCES measures.measure;
