-- Consent to be quoted ended, and what repeated these words is frozen: it is kept as it was given out, and shown without that part.
CREATE TABLE partnership.taken_out (
    area_id uuid NOT NULL,
    held_by uuid NOT NULL,
    part text NOT NULL CHECK (part ~ '^[a-zA-Z]+(/[0-9]+)?/[a-zA-Z]+$'),
    taken_out_on date NOT NULL,
    PRIMARY KEY (area_id, held_by, part)
);
COMMENT ON TABLE partnership.taken_out IS
    'No personal data. Which part of what is frozen held words of somebody whose consent ended, and since when it is not shown; never the words.';
CALL access.protect_append_only('partnership.taken_out');
