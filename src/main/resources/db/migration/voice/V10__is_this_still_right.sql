-- An occasion to which views are carried: the next review, a move, the next stage. Whoever works with the child asks for it.
CREATE TABLE voice.occasion (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    child_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('review', 'transfer', 'stage')),
    on_day date NOT NULL,
    asked_by uuid,
    asked_as text NOT NULL CHECK (length(asked_as) <= 160),
    asked_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_submission_carries_once UNIQUE (area_id, submission)
);
CREATE INDEX occasion_by_child ON voice.occasion (area_id, child_id);
COMMENT ON TABLE voice.occasion IS
    'Personal data. Subject: the child or young person. Retention: as the record that it is about. Erasure: with the child''s record; who asked is an id. Export: on request, with the child''s record.';
CALL access.wall_of_children('voice.occasion', 'SELECT, INSERT, UPDATE, DELETE',
    '((SELECT access.principal_kind()) = ''account'' AND child_id IN (SELECT access.visible_children()))
     OR ((SELECT access.principal_kind()) = ''receipt'' AND EXISTS (SELECT FROM voice.sitting s
        WHERE s.area_id = occasion.area_id AND s.child_id = occasion.child_id))',
    '(SELECT access.principal_kind()) = ''account'' AND child_id IN (SELECT access.visible_children()) AND (SELECT voice.at_work())');
CALL voice.never_rewritten('voice.occasion');

-- What the giver of a view said about using it again: that it may be, that it is still right, that it has changed, or that it is
-- taken away. Whether it may be used again at all was first said when it was sent (voice.sitting.carry_forward). By whom: the holder
-- of the receipt, the child's own account, the account with which it was given, or the young person whose record it is.
CREATE TABLE voice.still_said (
    area_id uuid NOT NULL,
    view_id uuid NOT NULL,
    n int NOT NULL CHECK (n >= 1),
    id uuid NOT NULL,
    sitting_id uuid NOT NULL,
    occasion_id uuid,
    said text NOT NULL CHECK (said IN ('agreed', 'yes', 'changed', 'taken_away')),
    by_whom text NOT NULL CHECK (by_whom IN ('receipt', 'own_account', 'givers_account', 'the_young_person')),
    at timestamptz NOT NULL,
    PRIMARY KEY (area_id, view_id, n),
    FOREIGN KEY (area_id, view_id) REFERENCES voice.view ON DELETE CASCADE,
    FOREIGN KEY (area_id, occasion_id) REFERENCES voice.occasion,
    CONSTRAINT still_right_is_an_answer CHECK (said NOT IN ('yes', 'changed') OR occasion_id IS NOT NULL)
);
COMMENT ON TABLE voice.still_said IS
    'Personal data. Subject: who gave the view. Retention: as the sitting. Erasure: deleted with the sitting. Export: the person''s own page.';
CALL voice.wall('voice.still_said', 'SELECT, INSERT, UPDATE, DELETE', 'true',
    '(SELECT access.principal_kind()) = ''receipt'' OR s.giver_id = (SELECT access.principal_id())
     OR (s.child_id IN (SELECT access.visible_children()) AND NOT (SELECT voice.at_work()))');
CALL voice.never_rewritten('voice.still_said');

-- "Is this still right?", asked of the giver of a view for an occasion. Nobody is asked about, and nothing comes along of, what its
-- giver has not agreed to.
CREATE TABLE voice.still_asked (
    area_id uuid NOT NULL,
    occasion_id uuid NOT NULL,
    view_id uuid NOT NULL,
    sitting_id uuid NOT NULL,
    PRIMARY KEY (area_id, occasion_id, view_id),
    FOREIGN KEY (area_id, occasion_id) REFERENCES voice.occasion ON DELETE CASCADE,
    FOREIGN KEY (area_id, view_id) REFERENCES voice.view ON DELETE CASCADE
);
CREATE INDEX still_asked_by_view ON voice.still_asked (area_id, view_id);
COMMENT ON TABLE voice.still_asked IS
    'Personal data. Subject: who gave the view. Retention: as the sitting. Erasure: deleted with the sitting. Export: on request, with the child''s record.';
CALL voice.wall('voice.still_asked', 'SELECT, INSERT, UPDATE, DELETE', 'true',
    '(SELECT access.principal_kind()) = ''account'' AND (SELECT voice.at_work()) AND coalesce((SELECT k.said <> ''taken_away''
        FROM voice.still_said k WHERE k.area_id = still_asked.area_id AND k.view_id = still_asked.view_id
        ORDER BY k.n DESC LIMIT 1), s.carry_forward)');
CALL voice.never_rewritten('voice.still_asked');
