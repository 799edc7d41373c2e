-- Who is in post is said when a return is written, so nothing can be out of date here.
ALTER TABLE assessments.sen2_setting DROP COLUMN dmo, DROP COLUMN dco, DROP COLUMN dsco;
COMMENT ON TABLE assessments.sen2_setting IS
    'No personal data. The number of the next case that an import opens, and of the next return that is written.';
