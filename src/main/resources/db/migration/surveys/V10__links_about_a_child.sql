-- A link that was sent because something of a child's closed opens only for as long as whoever got it may see the child.
ALTER TABLE surveys.link ADD COLUMN held boolean NOT NULL DEFAULT false;
ALTER TABLE surveys.link ALTER COLUMN held DROP DEFAULT;

-- Who holds such a link, until it is used: then nothing leads from the person to the link any more. The key is what the holder of
-- the link works under, made from the link itself.
CREATE TABLE surveys.link_holder (
    area_id uuid NOT NULL,
    link_key uuid NOT NULL,
    survey_id uuid NOT NULL,
    child_id uuid NOT NULL,
    person_id uuid NOT NULL,
    sent_on date NOT NULL,
    PRIMARY KEY (area_id, link_key),
    FOREIGN KEY (area_id, survey_id) REFERENCES surveys.survey
);
CREATE INDEX link_holder_by_survey ON surveys.link_holder (area_id, survey_id);
CREATE INDEX link_holder_by_person ON surveys.link_holder (area_id, person_id);
COMMENT ON TABLE surveys.link_holder IS
    'Personal data. Subject: who was asked how it was, and the child. Retention: until the link is used, or the morning after the survey is counted. Erasure: deleted, and the link opens nothing any more. Export: the person''s own page.';
CALL access.wall_of_children('surveys.link_holder', 'SELECT, INSERT, DELETE',
    '((SELECT access.principal_kind()) = ''invitation'' AND link_key = (SELECT access.principal_id()))
     OR (person_id = (SELECT access.principal_id()) AND child_id IN (SELECT access.visible_children()))',
    '(SELECT access.principal_kind()) = ''account'' AND child_id IN (SELECT access.visible_children())');
