-- Whoever holds the link from the mail sees that one subscription, and a person sees those of their own address; nobody
-- else reads addresses, staff included.
DROP POLICY subscription_by_link ON notices.subscription;
CREATE POLICY subscription_by_link ON notices.subscription AS RESTRICTIVE FOR SELECT TO sidebyside_app
    USING ((SELECT access.principal_kind()) = 'operator'
        OR ((SELECT access.principal_kind()) = 'receipt' AND area_id = (SELECT access.principal_area()))
        OR ((SELECT access.principal_kind()) = 'account'
            AND lower(address) = (SELECT lower(p.email) FROM access.person p WHERE p.id = access.principal_id())));

COMMENT ON TABLE notices.mail IS
    'Personal data. Subject: the recipient. Retention: 90 days after it was queued. Erasure: deleted. Export: the person''s own page; links to sign in by are left out.';
COMMENT ON TABLE notices.subscription IS
    'Personal data. Subject: the subscriber. Retention: until it ends; seven days when it was never confirmed. Erasure: deleted on unsubscribing or with the person. Export: the person''s own page; without an account, on request.';
COMMENT ON TABLE notices.reminder IS
    'Personal data. Subject: the recipient. Retention: one year after it was due. Erasure: deleted. Export: the person''s own page.';
