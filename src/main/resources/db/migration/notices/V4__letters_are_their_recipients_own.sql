-- Whoever holds a post today, which families and young people do not.
CREATE FUNCTION notices.holds_a_post() RETURNS boolean LANGUAGE sql STABLE
    RETURN access.principal_kind() = 'account'
        AND NOT (string_to_array(coalesce(current_setting('sidebyside.roles', true), ''), ',') <@ ARRAY['SIGNED_IN', 'PUBLIC', '']);

-- A letter may hold a link that opens something: it is read by its recipient, and by the administrator, who looks after the post.
DROP POLICY mail_not_for_visitors ON notices.mail;
CREATE POLICY mail_is_its_recipients ON notices.mail AS RESTRICTIVE FOR SELECT TO sidebyside_app
    USING ((SELECT access.principal_kind()) = 'operator'
        OR ((SELECT access.principal_kind()) = 'account'
            AND ((SELECT access.principal_has('ADMINISTRATOR'))
                OR to_person = (SELECT access.principal_id())
                OR lower(to_address) = (SELECT lower(p.email) FROM access.person p WHERE p.id = access.principal_id()))));

-- Reminders are for those at work, who also end them; somebody without a post reads their own.
DROP POLICY reminder_not_for_visitors ON notices.reminder;
CREATE POLICY reminder_is_its_recipients ON notices.reminder AS RESTRICTIVE FOR SELECT TO sidebyside_app
    USING ((SELECT access.principal_kind()) = 'operator'
        OR ((SELECT access.principal_kind()) = 'account'
            AND ((SELECT notices.holds_a_post()) OR to_person = (SELECT access.principal_id()))));
