-- A sample of what people said, each followed from the first words to what became of it.
CREATE TABLE audits.thread_sample (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    seed text NOT NULL CHECK (length(seed) BETWEEN 1 AND 80),
    wanted int NOT NULL CHECK (wanted BETWEEN 1 AND 50),
    from_on date NOT NULL,
    until_on date NOT NULL CHECK (until_on >= from_on),
    listed int NOT NULL CHECK (listed >= 0),
    drawn_on date NOT NULL,
    drawn_as text NOT NULL CHECK (length(drawn_as) <= 200),
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission)
);
COMMENT ON TABLE audits.thread_sample IS 'No personal data. By which seed and of which time a sample of views was drawn.';
CALL access.wall_of_children('audits.thread_sample', 'SELECT, INSERT', '(SELECT audits.checks_samples())', '(SELECT audits.runs_samples())');

CREATE TABLE audits.sampled_thread (
    area_id uuid NOT NULL,
    sample_id uuid NOT NULL,
    number int NOT NULL CHECK (number >= 1),
    view_id uuid NOT NULL,
    digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    -- What was said, with all that leads to a person taken out by somebody who may read it; blank until then.
    first_words text NOT NULL CHECK (length(first_words) <= 2000),
    redacted_on date,
    redacted_as text NOT NULL CHECK (length(redacted_as) <= 200),
    version int NOT NULL,
    PRIMARY KEY (area_id, sample_id, number),
    FOREIGN KEY (area_id, sample_id) REFERENCES audits.thread_sample,
    CONSTRAINT redacted_has_its_day CHECK ((first_words = '') = (redacted_on IS NULL))
);
COMMENT ON TABLE audits.sampled_thread IS
    'Personal data. Subject: whoever gave a view, by an id, with words of which names and numbers are taken out. Retention: the words are kept until two years after the sample was drawn. Erasure: the words are deleted. Export: on request.';
CALL access.wall_of_children('audits.sampled_thread', 'SELECT, INSERT, UPDATE', '(SELECT audits.checks_samples()) OR (SELECT audits.judges())',
    '(SELECT audits.runs_samples()) OR (SELECT audits.judges())');
