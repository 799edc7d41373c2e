-- By which submission a form was sent last: a save that was under way then, and comes after it, brings nothing back. Such a row holds
-- no word.
ALTER TABLE access.unsent_form ADD COLUMN sent uuid;
ALTER TABLE access.unsent_form DROP CONSTRAINT unsent_form_names_check;
ALTER TABLE access.unsent_form ADD CONSTRAINT not_too_many_fields CHECK (cardinality(names) <= 400),
    ADD CONSTRAINT words_or_that_it_was_sent CHECK (cardinality(names) > 0 OR sent IS NOT NULL);
COMMENT ON TABLE access.unsent_form IS
    'Personal data. Subject: whoever writes. Retention: until the form is sent, and 30 days after the last word at most; a worry about safety one day; answers to a survey one day; that it was sent, without a word, one day. Erasure: deleted with the person. Export: none, since nobody has said it yet; the form itself shows it to its writer.';
