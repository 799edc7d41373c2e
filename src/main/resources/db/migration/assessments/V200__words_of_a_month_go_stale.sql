-- What the figures drafted when the words of a month were written: blank where that is not known. Who left the draft as it was has written
-- nothing of their own, and where the figures draft something else by now, the words were written of other figures.
ALTER TABLE assessments.month ADD COLUMN drafted text NOT NULL DEFAULT '' CHECK (length(drafted) <= 20000);
