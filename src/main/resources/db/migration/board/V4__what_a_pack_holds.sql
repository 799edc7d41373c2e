-- What board papers say besides: who stands behind them, risks, who is affected differently, what was considered before.

ALTER TABLE board.pack
    ADD COLUMN sponsor text NOT NULL DEFAULT '' CHECK (length(sponsor) <= 200),
    ADD COLUMN risks text NOT NULL DEFAULT '' CHECK (length(risks) <= 4000),
    ADD COLUMN equality text NOT NULL DEFAULT '' CHECK (length(equality) <= 4000),
    ADD COLUMN previously text NOT NULL DEFAULT '' CHECK (length(previously) <= 2000);
ALTER TABLE board.pack
    ALTER COLUMN sponsor DROP DEFAULT,
    ALTER COLUMN risks DROP DEFAULT,
    ALTER COLUMN equality DROP DEFAULT,
    ALTER COLUMN previously DROP DEFAULT;

-- What is kept out of the papers, apart from them in every way: its own table, its own editions, its own file.

CREATE TABLE board.exempt_item (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    submission uuid NOT NULL,
    position int NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    why text NOT NULL CHECK (length(why) BETWEEN 1 AND 500),
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 8000),
    written_as text NOT NULL CHECK (length(written_as) BETWEEN 1 AND 200),
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    FOREIGN KEY (area_id, meeting_id) REFERENCES board.meeting
);
COMMENT ON TABLE board.exempt_item IS
    'Personal data. Subject: whoever is written about. Retention: as long as the plan. Erasure: an administrator takes the item out of the open pack; editions that are frozen stay. Export: by an administrator.';
CALL access.protect('board.exempt_item');
CREATE POLICY exempt_item_never_public ON board.exempt_item AS RESTRICTIVE TO sidebyside_app
    USING ((SELECT access.principal_kind()) <> 'public');

ALTER TABLE board.edition DROP CONSTRAINT edition_of_kind_check;
ALTER TABLE board.edition ADD CONSTRAINT edition_of_kind_check CHECK (of_kind IN ('report', 'pack', 'exempt-part'));
CREATE POLICY edition_exempt_never_public ON board.edition AS RESTRICTIVE TO sidebyside_app
    USING (of_kind <> 'exempt-part' OR (SELECT access.principal_kind()) <> 'public');
COMMENT ON TABLE board.edition IS
    'Personal data. Subject: whoever an exempt part is about; reports and packs hold posts and never names. Retention: as long as the plan. Erasure: none, what a board was given stays. Export: by an administrator.';
