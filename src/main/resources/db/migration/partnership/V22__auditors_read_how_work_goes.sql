-- Auditors hold a post of the partnership: they see how pieces on services go, and no names of families.
CREATE OR REPLACE FUNCTION partnership.at_work() RETURNS boolean LANGUAGE sql STABLE
    RETURN access.principal_kind() = 'account'
        AND string_to_array(coalesce(current_setting('sidebyside.roles', true), ''), ',')
            && ARRAY['ACTION_OWNER', 'WORKSTREAM_LEAD', 'BOARD_MEMBER', 'FAMILY_SEAT', 'CHAIR', 'SCRUTINEER', 'INSPECTOR',
                'ADMINISTRATOR', 'CASE_OFFICER', 'COORDINATOR', 'SAFEGUARDING_LEAD', 'PRACTITIONER', 'AUDITOR'];
