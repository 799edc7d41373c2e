-- Migrations act as the operator: the owner's policies let nobody else through.
SELECT set_config('sidebyside.kind', 'operator', true);

-- REQUIREMENTS R011: that a piece on a service is under way is public, in its bare facts. One of them is the step which it is at, so the
-- piece keeps which of its steps are settled: what was said of them is for those at work and those who take part.
ALTER TABLE partnership.piece ADD COLUMN settled text[] NOT NULL DEFAULT '{}';
UPDATE partnership.piece p SET settled = ARRAY(SELECT t.key FROM partnership.step t
    WHERE t.area_id = p.area_id AND t.piece_id = p.id ORDER BY t.key) WHERE p.level = 'strategic';

-- Whoever leads a piece can hold it back, and everybody reads why. It is never overwritten: the row without a last day is of today.
CREATE TABLE partnership.held_back (
    area_id uuid NOT NULL,
    piece_id uuid NOT NULL,
    number int NOT NULL CHECK (number > 0),
    because text NOT NULL CHECK (length(because) BETWEEN 1 AND 400),
    held_on date NOT NULL,
    held_as text NOT NULL CHECK (length(held_as) <= 200),
    shown_on date CHECK (shown_on >= held_on),
    shown_as text NOT NULL DEFAULT '' CHECK (length(shown_as) <= 200),
    PRIMARY KEY (area_id, piece_id, number),
    FOREIGN KEY (area_id, piece_id) REFERENCES partnership.piece ON DELETE CASCADE
);
CREATE UNIQUE INDEX held_back_for_one_reason ON partnership.held_back (area_id, piece_id) WHERE shown_on IS NULL;
COMMENT ON TABLE partnership.held_back IS
    'No personal data. Why a piece on a service is or was held back from everybody, from when until when, and by which post.';
CALL partnership.wall('partnership.held_back', 'SELECT, INSERT, UPDATE, DELETE',
    'shown_on IS NULL OR (SELECT partnership.at_work())', '(SELECT partnership.leads())');

-- What is public of a piece is not, while it is held back: for nobody but those at work and those who take part in it.
CREATE FUNCTION partnership.open_to_reader(area uuid, piece uuid) RETURNS boolean LANGUAGE sql STABLE
    RETURN access.principal_kind() = 'operator' OR partnership.at_work()
        OR NOT EXISTS (SELECT FROM partnership.held_back h WHERE h.area_id = area AND h.piece_id = piece AND h.shown_on IS NULL)
        OR EXISTS (SELECT FROM partnership.place o WHERE o.area_id = area AND o.piece_id = piece);
CREATE POLICY shown_held_back ON partnership.shown AS RESTRICTIVE FOR SELECT TO sidebyside_app
    USING (partnership.open_to_reader(area_id, piece_id));
CREATE POLICY you_said_held_back ON partnership.you_said AS RESTRICTIVE FOR SELECT TO sidebyside_app
    USING (partnership.open_to_reader(area_id, piece_id));
CREATE POLICY opportunity_held_back ON partnership.opportunity AS RESTRICTIVE FOR SELECT TO sidebyside_app
    USING (partnership.open_to_reader(area_id, piece_id));

-- A title that was typed before was not meant for everybody. Where a public page names the piece already it stays public.
INSERT INTO partnership.held_back (area_id, piece_id, number, because, held_on, held_as)
SELECT p.area_id, p.id, 1, 'It began before pieces of work were public from the start.', p.began_on, ''
FROM partnership.piece p
LEFT JOIN partnership.shown s ON s.area_id = p.area_id AND s.piece_id = p.id
WHERE p.level = 'strategic' AND (s.withdrawn_on IS NOT NULL OR s.piece_id IS NULL
    AND NOT EXISTS (SELECT FROM partnership.opportunity o WHERE o.area_id = p.area_id AND o.piece_id = p.id));
