-- What is typed on a receipt: with what was chosen beside the words, and by which submission it was sent last, so that a save that was
-- under way then brings nothing back. Such a row is done and holds no word.
ALTER TABLE voice.draft ADD COLUMN answer text NOT NULL DEFAULT '' CHECK (length(answer) <= 20),
    ADD COLUMN sent uuid,
    ADD CONSTRAINT what_was_sent_is_no_draft CHECK (sent IS NULL OR NOT done OR words || saw || means = '');
