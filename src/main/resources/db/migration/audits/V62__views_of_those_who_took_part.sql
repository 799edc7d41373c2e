-- A link by which somebody who took part, and has no account, says what they think of the levels of an audit. The id is made from
-- the code in the link, and the code can't be told from it. The address that it went to is not kept here.
CREATE TABLE audits.asked_view (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    audit_id uuid NOT NULL,
    said_as text NOT NULL CHECK (length(said_as) BETWEEN 1 AND 200),
    asked_as text NOT NULL CHECK (length(asked_as) <= 200),
    asked_on date NOT NULL,
    until_on date NOT NULL CHECK (until_on >= asked_on),
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    FOREIGN KEY (area_id, audit_id) REFERENCES audits.audit ON DELETE CASCADE
);
CREATE INDEX asked_view_by_audit ON audits.asked_view (area_id, audit_id);
COMMENT ON TABLE audits.asked_view IS
    'No personal data. That somebody who took part was asked what they think of an audit: how they are shown, by which post, and until when.';
CALL access.wall_of_children('audits.asked_view', 'SELECT, INSERT',
    'EXISTS (SELECT FROM audits.audit a WHERE a.area_id = asked_view.area_id AND a.id = asked_view.audit_id)',
    '(SELECT audits.judges()) AND EXISTS (SELECT FROM audits.audit a WHERE a.area_id = asked_view.area_id AND a.id = asked_view.audit_id)');

-- Whose words they are: of each link the latest counts, as of each person.
ALTER TABLE audits.opinion ADD COLUMN asked_id uuid;
ALTER TABLE audits.opinion ADD CONSTRAINT opinion_by_a_link FOREIGN KEY (area_id, asked_id) REFERENCES audits.asked_view;
