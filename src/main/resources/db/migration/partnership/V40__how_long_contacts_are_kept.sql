COMMENT ON TABLE partnership.contact IS
    'Personal data. Subject: who takes part. Retention: 12 months after the last telling back, done or promised. Erasure: deleted. Export: the person''s own page.';
COMMENT ON TABLE partnership.proposal IS
    'Personal data. Subject: who proposed it. Retention: three years after the answer. Erasure: name and address are taken away; what was proposed stays for its time. Export: the person''s own page.';
