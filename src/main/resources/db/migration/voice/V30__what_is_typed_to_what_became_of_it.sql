-- What is typed on a receipt: with what was chosen beside the words, and by which submission it was sent last, so that a save that was
-- under way then brings nothing back: such a row is done and holds no word. Of a question, the page from which somebody went on.
ALTER TABLE voice.draft ADD COLUMN answer text NOT NULL DEFAULT '' CHECK (length(answer) <= 20),
    ADD COLUMN sent uuid;
