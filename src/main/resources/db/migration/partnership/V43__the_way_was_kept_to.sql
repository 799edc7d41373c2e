-- REQUIREMENTS R087: whether somebody could take part in the way that they chose; they say so themselves, or whoever leads writes it down.
ALTER TABLE partnership.participant
    ADD COLUMN way_kept text NOT NULL DEFAULT 'not-asked' CHECK (way_kept IN ('not-asked', 'kept', 'not-kept')),
    ADD COLUMN way_kept_words text NOT NULL DEFAULT '' CHECK (length(way_kept_words) <= 400),
    ADD CONSTRAINT a_way_not_kept_says_how CHECK (way_kept <> 'not-kept' OR way_kept_words <> '');
