-- The key of what the area agreed (partnership.agreed); null for a theme that somebody added for surveys alone.
ALTER TABLE surveys.theme ADD COLUMN agreed text CHECK (agreed ~ '^[a-z0-9-]{1,80}$');
CREATE UNIQUE INDEX theme_by_agreed ON surveys.theme (area_id, agreed);

-- Whose it was, where something of a child's closed. A family reads that of its own children alone; an exclusion takes it away.
-- Whoever holds a post counts over all of them, and reads an id that leads nowhere without the right to see the child.
ALTER TABLE surveys.closing ADD COLUMN child_id uuid;
COMMENT ON COLUMN surveys.closing.child_id IS 'Null for what is about a service, and for what closed before this column was there.';
CREATE POLICY closing_of_a_child ON surveys.closing AS RESTRICTIVE FOR SELECT TO sidebyside_app
    USING ((SELECT access.principal_kind()) IN ('operator', 'job')
        OR ((SELECT access.principal_kind()) = 'account'
            AND ((SELECT NOT string_to_array(coalesce(current_setting('sidebyside.roles', true), ''), ',') <@ ARRAY['PUBLIC', 'SIGNED_IN'])
                OR child_id IN (SELECT access.visible_children()))));
