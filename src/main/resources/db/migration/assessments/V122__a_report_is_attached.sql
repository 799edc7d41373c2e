-- A report that its writer attached as a file: seen by its writer, and once the advice is sent by whoever reads that advice.
CREATE TABLE assessments.advice_file (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    advice_id uuid NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120 AND name !~ '[/\\[:cntrl:]]'),
    media_type text NOT NULL CHECK (length(media_type) <= 120),
    bytes bigint NOT NULL CHECK (bytes BETWEEN 1 AND 10485760),
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    added_as text NOT NULL CHECK (length(added_as) <= 200),
    added_at timestamptz NOT NULL,
    sent_n int CHECK (sent_n BETWEEN 1 AND 99),
    PRIMARY KEY (area_id, id),
    CONSTRAINT the_same_report_once UNIQUE (area_id, advice_id, sha256),
    FOREIGN KEY (area_id, advice_id) REFERENCES assessments.advice_request ON DELETE CASCADE
);
COMMENT ON TABLE assessments.advice_file IS
    'Personal data. Subject: the child or young person. Retention: as assessments.ehc_case. Erasure: deleted with the case. Export: with the case file, which the officer gives.';
CALL assessments.wall_of_advice('assessments.advice_file', 'SELECT, INSERT, UPDATE, DELETE', 'sent_n > 0');
-- What was sent stays as it was sent.
CREATE POLICY advice_file_sent_stays ON assessments.advice_file AS RESTRICTIVE FOR UPDATE TO sidebyside_app
    USING ((SELECT access.principal_kind()) = 'operator' OR sent_n IS NULL) WITH CHECK (true);
CREATE POLICY advice_file_sent_is_kept ON assessments.advice_file AS RESTRICTIVE FOR DELETE TO sidebyside_app
    USING ((SELECT access.principal_kind()) = 'operator' OR sent_n IS NULL);

CREATE TABLE assessments.advice_chunk (
    area_id uuid NOT NULL,
    file_id uuid NOT NULL,
    n int NOT NULL CHECK (n >= 0),
    bytes bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 262144),
    PRIMARY KEY (area_id, file_id, n),
    FOREIGN KEY (area_id, file_id) REFERENCES assessments.advice_file ON DELETE CASCADE
);
ALTER TABLE assessments.advice_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
COMMENT ON TABLE assessments.advice_chunk IS
    'Personal data. Subject: the child or young person. Retention: as assessments.ehc_case. Erasure: deleted with its file. Export: with the case file, which the officer gives.';
CALL access.wall_of_children('assessments.advice_chunk', 'SELECT, INSERT',
    'EXISTS (SELECT FROM assessments.advice_file f WHERE f.area_id = advice_chunk.area_id AND f.id = advice_chunk.file_id)',
    'EXISTS (SELECT FROM assessments.advice_file f WHERE f.area_id = advice_chunk.area_id AND f.id = advice_chunk.file_id)');
