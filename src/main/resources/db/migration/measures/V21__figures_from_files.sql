-- Which file brought a figure. The same file again changes nothing, and is told so by its hash.
CREATE TABLE measures.load (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
    sha256 bytea NOT NULL CHECK (length(sha256) = 32),
    -- Rows that said something new, corrections among them.
    figures int NOT NULL CHECK (figures > 0),
    loaded_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id)
);
CREATE INDEX load_by_file ON measures.load (area_id, sha256);
COMMENT ON TABLE measures.load IS
    'No personal data. Files from which figures were loaded: name, hash, how many figures they brought and when.';
CALL access.protect_append_only('measures.load');
