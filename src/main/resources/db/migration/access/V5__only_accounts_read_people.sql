-- The second wall: what inspectors opened is for people who are signed in; which of them, the program decides.
CREATE POLICY inspected_page_not_for_visitors ON access.inspected_page AS RESTRICTIVE FOR SELECT TO sidebyside_app
    USING ((SELECT access.principal_kind()) IN ('account', 'operator'));

-- Who holds a link from a mail is not somebody who works here: names and addresses are for accounts.
ALTER POLICY person_app ON access.person
    USING ((SELECT access.principal_kind()) = 'operator'
        OR id = (SELECT access.principal_id())
        OR ((SELECT access.principal_kind()) = 'account'
            AND id = ANY (ARRAY(SELECT person_id FROM access.area_person WHERE area_id = access.principal_area()))))
    WITH CHECK ((SELECT access.principal_kind()) IN ('account', 'operator'));
