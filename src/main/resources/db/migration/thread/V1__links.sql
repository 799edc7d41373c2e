GRANT USAGE ON SCHEMA thread TO sidebyside_app, sidebyside_job;

CREATE TABLE thread.link (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    from_kind text NOT NULL CHECK (from_kind ~ '^[a-z]+(-[a-z]+)*$' AND length(from_kind) <= 60),
    from_id uuid NOT NULL,
    to_kind text NOT NULL CHECK (to_kind ~ '^[a-z]+(-[a-z]+)*$' AND length(to_kind) <= 60),
    to_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind ~ '^[a-z]+(-[a-z]+)*$' AND length(kind) <= 40),
    note text NOT NULL CHECK (length(note) <= 1000),
    on_day date NOT NULL,
    linked_by uuid,
    linked_at timestamptz NOT NULL,
    ended_on date CHECK (ended_on >= on_day),
    ended_by uuid,
    PRIMARY KEY (area_id, id),
    CONSTRAINT nothing_is_linked_to_itself CHECK ((from_kind, from_id) <> (to_kind, to_id)),
    CONSTRAINT only_an_ended_link_was_ended_by_somebody CHECK (ended_by IS NULL OR ended_on IS NOT NULL)
);
CREATE UNIQUE INDEX one_open_link_of_a_kind
    ON thread.link (area_id, from_kind, from_id, to_kind, to_id, kind) WHERE ended_on IS NULL;
CREATE INDEX link_by_target ON thread.link (area_id, to_kind, to_id) WHERE ended_on IS NULL;
COMMENT ON TABLE thread.link IS
    'Personal data. Subject: the person who made or ended a link, by id. Retention: as long as both ends. Erasure: the person''s name is replaced in access, the id stays. Export: the person''s own page.';
-- A link is ended, never deleted: where a word went stays known.
CALL access.wall('thread.link', 'SELECT, INSERT, UPDATE');
