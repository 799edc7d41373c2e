-- What York's example leaves empty, so that a backup of it has something in every table. All of it is invented.
CREATE TEMPORARY VIEW one AS
SELECT a.id AS area, p.id AS person, s.id AS seat, b.id AS body, i.id AS plan
FROM (SELECT id FROM access.area WHERE slug = 'york') a,
    (SELECT person_id AS id FROM access.account ORDER BY 1 LIMIT 1) p,
    (SELECT id FROM access.seat ORDER BY 1 LIMIT 1) s,
    (SELECT id FROM board.body ORDER BY 1 LIMIT 1) b,
    (SELECT id FROM plan.improvement_plan ORDER BY 1 LIMIT 1) i;

INSERT INTO access.recovery_code SELECT person, sha256('code'), NULL FROM one;
INSERT INTO access.passkey (credential_id, person_id, label, public_key, signature_count, user_verified, backup_eligible,
    backed_up, transports, attestation_object, attestation_client_data, added_at, last_used_at)
SELECT '\x00ff5c0a', person, E'Zoë''s \\ key\twith \\N', '\x01', 3, true, false, false, 'usb,nfc', NULL, '\x',
    '2026-02-01T10:00:00.123456Z', '2026-03-29T00:59:59.999999Z' FROM one;
INSERT INTO access.federated_identity SELECT 'https://id.example.org', 'subject-1', person, 'example', '2026-02-01T10:00Z' FROM one;
INSERT INTO access.area_look SELECT area, '#0f5257', '\x89504e47', 'image/png', encode(sha256('\x89504e47'), 'hex') FROM one;
INSERT INTO access.erasure SELECT area, '00000000-0000-7000-8000-00000000000c', person, 'request', '2026-02-01T10:00Z' FROM one;
INSERT INTO access.sent_form SELECT area, '00000000-0000-7000-8000-00000000000e', '/board', '2026-02-01T10:00Z' FROM one;
INSERT INTO access.unsent_form SELECT area, 'account', person, '00000000-0000-4000-8000-0000000000e1', ARRAY['words', 'how'],
    ARRAY[E'Half a sentence, \\ and\ta tab', '"{}"'], '2026-02-01T10:00Z', 30 FROM one;
INSERT INTO access.inspected_page SELECT area, '00000000-0000-7000-8000-000000000001', person, '/plan', '2026-02-01T10:00Z' FROM one;
INSERT INTO board.reporting_calendar SELECT area, 5 FROM one;
INSERT INTO board.action SELECT area, '00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000003', 1, body,
    NULL, 'Write to every school', seat, 'Secretary', '2026-02-01', '2026-03-01', NULL, '', 1 FROM one;
INSERT INTO ground.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
VALUES ('day', 'of-a-test', '2026-02-01T10:00Z', false, 1);
INSERT INTO notices.calendar_token SELECT area, '00000000-0000-7000-8000-000000000004', person, repeat('a1', 32),
    '2026-02-01T10:00Z', NULL FROM one;
INSERT INTO notices.daily_run SELECT area, 'of-a-test', '2026-02-01', '2026-02-01T10:00Z' FROM one;
INSERT INTO notices.mail (area_id, id, reference, template, to_person, subject, body, queued_at, next_try_at)
SELECT area, '00000000-0000-7000-8000-00000000000d', 'of-a-test', 'line-reminder', person, 'A letter that waits', 'One line.
Another.', '2026-02-01T10:00Z', '2026-02-01T10:00Z' FROM one;
INSERT INTO notices.subscription SELECT area, '00000000-0000-7000-8000-000000000005', 'reader@example.org', NULL, NULL,
    'Everything', 'weekly', repeat('b2', 32), '2026-02-01T10:00Z', NULL, NULL, NULL FROM one;
INSERT INTO plan.import_draft SELECT area, '00000000-0000-7000-8000-000000000006', plan, person, 'Plan; "final", v2.csv',
    '\x0d0a22', ARRAY['a,b', '"', NULL, '{}', E'\\'], ARRAY[]::text[], '2026-02-01T10:00Z' FROM one;
INSERT INTO plan.submission SELECT area, '00000000-0000-7000-8000-000000000007', '2026-02-01T10:00Z' FROM one;
INSERT INTO surveys.question_set SELECT area, 'own-set', 1, '{"key": "own-set"}', '2026-02-01T10:00Z' FROM one;
INSERT INTO surveys.link SELECT area, sha256('token'), s.id, '00000000-0000-7000-8000-00000000000e', 1, NULL, true, false
FROM one, (SELECT id, area_id FROM surveys.survey ORDER BY id LIMIT 1) s WHERE s.area_id = area;
INSERT INTO needs.age_bands SELECT area, 16, 24, 1 FROM one;
INSERT INTO needs.figure_draft SELECT area, '00000000-0000-7000-8000-00000000000e', '{"title": "Ages; \"early\""}',
    E'code,value\nE01013335,319', '2026-02-01T10:00Z' FROM one;

-- A file of three chunks, every byte among them.
INSERT INTO evidence.item (area_id, id, about_kind, about_id, kind, proves, visibility, title, submission_id, fingerprint, added_at)
SELECT area, '00000000-0000-7000-8000-000000000008', 'action-line', plan, 'file', 'evidence', 'partnership', 'A large file',
    '00000000-0000-7000-8000-000000000009', repeat('c3', 32), '2026-02-01T10:00Z' FROM one;
CREATE TEMPORARY VIEW chunks AS
SELECT n, decode(repeat((SELECT string_agg(lpad(to_hex(b), 2, '0'), '') FROM generate_series(0, 255) b), times), 'hex') AS bytes
FROM (VALUES (0, 1024), (1, 1024), (2, 3)) AS c (n, times);
INSERT INTO evidence.file
SELECT area, '00000000-0000-7000-8000-000000000008', 'large.pdf', 'application/pdf', (SELECT sum(length(bytes)) FROM chunks),
    (SELECT encode(sha256(string_agg(bytes, ''::bytea ORDER BY n)), 'hex') FROM chunks), 'available', '2026-02-01T10:00Z' FROM one;
INSERT INTO evidence.chunk SELECT area, '00000000-0000-7000-8000-000000000008', n, bytes FROM one, chunks;

INSERT INTO surveys.link_holder SELECT area, '00000000-0000-4000-8000-0000000000a2', s.id, '00000000-0000-7000-8000-0000000000a3', person, '2026-02-01'
FROM one, (SELECT id, area_id FROM surveys.survey ORDER BY id LIMIT 1) s WHERE s.area_id = area;

INSERT INTO voice.setting SELECT area, 15, 18, 1 FROM one;
INSERT INTO voice.draft (area_id, sitting_id, question, words, saw, means, choices, done, saved_at)
SELECT area, v.id, 'know', E'Half a sentence, \\ and\ta tab', '', '', '{dog,"a b"}', false, '2026-02-01T10:00Z'
FROM one, (SELECT id FROM voice.sitting ORDER BY id LIMIT 1) v;
INSERT INTO voice.file SELECT area, '00000000-0000-7000-8000-0000000000a1', v.id, 'know', 'recording', 'audio/wav', 3, 1, 'A song',
    encode(sha256('\x00ff5c'), 'hex'), '2026-02-01T10:00Z' FROM one, (SELECT id FROM voice.sitting ORDER BY id LIMIT 1) v;
INSERT INTO voice.chunk SELECT area, v.id, '00000000-0000-7000-8000-0000000000a1', 0, '\x00ff5c'
FROM one, (SELECT id FROM voice.sitting ORDER BY id LIMIT 1) v;

-- What a backup leaves behind.
INSERT INTO access.sign_in_link SELECT '00000000-0000-7000-8000-00000000000a', sha256('link'), 'invitation', area, person, NULL,
    '2026-02-01T10:00Z', '2026-02-08T10:00Z', NULL, NULL FROM one;
INSERT INTO access.throttle VALUES (sha256('guess'), '2026-02-01T10:00Z');
INSERT INTO ground.spring_session VALUES (repeat('a', 36), repeat('b', 36), 1, 2, 3, 4, NULL);
INSERT INTO ground.spring_session_attributes VALUES (repeat('a', 36), 'bytes', '\x00ff5c0a');
INSERT INTO notices.subscription_attempt SELECT area, '00000000-0000-7000-8000-00000000000b', repeat('d4', 32), '2026-02-01T10:00Z' FROM one;
-- Roll-ups are made again.
INSERT INTO measures.folded VALUES (true, '0', '2026-02-01') ON CONFLICT DO NOTHING;
INSERT INTO measures.rollup SELECT area, 'plan.delayed', '2026-01-01', '2026-02-01', 1, 2, 3 FROM one;
INSERT INTO measures.total SELECT area, 'plan.delayed', '2026-01-01', 1, 2 FROM one;
INSERT INTO measures.due SELECT area, 'plan.delayed', '2026-01-31', '2026-02-01', 1, 2 FROM one;
INSERT INTO measures.recount SELECT area, '2026-02-01T05:00Z', 6, 16, 48, 1 FROM one;
INSERT INTO measures.discrepancy SELECT area, '00000000-0000-7000-8000-00000000000c', '2026-02-01T05:00Z', 'records-and-facts', 'plan.delayed',
    '00000000-0000-4000-8000-00000000000d', '2026-01-31', '{"improvement": "1"}', 1, 0, 0, 0 FROM one;
INSERT INTO measures.published_mapping VALUES (1, E'style,measure,where,is,n,of,percent\n2025,caseload,,,ehcplans,,', 'Renamed', '2026-02-01T10:00Z');
INSERT INTO measures.published_draft SELECT area, '00000000-0000-7000-8000-00000000000e', 'release.csv', '\x00ff5c0a', 2025, '2025-07-01',
    '2026-02-01T10:00Z' FROM one;
INSERT INTO measures.load SELECT area, '00000000-0000-7000-8000-00000000000f', E'figures, "of March".csv', sha256('file'), 2,
    '2026-02-01T10:00Z' FROM one;
INSERT INTO measures.rebase SELECT area, m.id, '2026-01-01', E'Counted in another way\nsince then', 'The chair', '2026-02-01T10:00Z'
FROM one, (SELECT id, area_id FROM measures.measure ORDER BY id LIMIT 1) m WHERE m.area_id = area;
INSERT INTO access.child_access_digest SELECT area, 1, 1, '00000000-0000-7000-8000-000000000010', sha256('entry'), NULL FROM one;
INSERT INTO access.child_access_seal SELECT area, 1, 1, sha256('before'), sha256('seal'), '2026-02-01T10:00Z' FROM one;
INSERT INTO partnership.setting SELECT area, 6, 15, 1 FROM one;
INSERT INTO partnership.agreed_words (area_id, model_code, model_version, key, words, loaded_at)
SELECT one.area, m.code, m.version, 'plan', 'We plan it together; “together” means all of us.', '2026-02-01T10:00Z'
FROM one JOIN partnership.model m ON m.area_id = one.area WHERE m.code = 'strategic';
INSERT INTO partnership.tool SELECT area, '00000000-0000-7000-8000-0000000000d1', '00000000-0000-7000-8000-0000000000d2', 'poster',
    E'A “poster”;\twith \\ a tab', E'Two\nlines', '{individual/hear,strategic/plan}', 'https://example.org/a?b=1&c=%20', '2026-12-01',
    '2026-02-01', 'Torn; taken down', 2, '2026-02-01T10:00Z' FROM one;
INSERT INTO partnership.tool_fetch SELECT area, '00000000-0000-7000-8000-0000000000d1', '2026-01-31', 3 FROM one;
INSERT INTO audits.framework SELECT area, 'own-framework', 1, 'service', '2026-01-01', NULL, '{"code": "own-framework"}',
    '2026-02-01T10:00Z' FROM one;
INSERT INTO audits.agreed_words SELECT area, 'own-framework', 1, 'one.low', 'As it was; “word for word”.', '2026-02-01T10:00Z' FROM one;
INSERT INTO audits.audit SELECT area, '00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-0000000000b2', 'own-framework', 1,
    'plan', NULL, 'YK-2041', '', 'YK-2041', '', E'A plan\nof two lines', '2026-02-01', '2025-02-01', '', 'fine', 'It is so.', 'All well.',
    '2027-02-01', false, 'signed', 1, 'Auditor', '2026-02-01T10:00Z', '2026-02-01T10:00Z', 3 FROM one;
INSERT INTO audits.auditor SELECT area, '00000000-0000-7000-8000-0000000000b1', person, 'Ada Example', 'Auditor', '2026-02-01' FROM one;
INSERT INTO audits.answer SELECT area, '00000000-0000-7000-8000-0000000000b3', '00000000-0000-7000-8000-0000000000b1', 'one', 1, 'low',
    'A note; "quoted"', 'Auditor', '2026-02-01T10:00Z', 1 FROM one;
INSERT INTO audits.opinion SELECT area, '00000000-0000-7000-8000-0000000000b4', '00000000-0000-7000-8000-0000000000b5',
    '00000000-0000-7000-8000-0000000000b1', 'one', 'low', 'queries', 'It was more.', NULL, 'family', 'A parent', '2026-02-02',
    '2026-02-02T10:00Z' FROM one;
INSERT INTO audits.asked_view SELECT area, '00000000-0000-7000-8000-0000000000ba', '00000000-0000-7000-8000-0000000000bb',
    '00000000-0000-7000-8000-0000000000b1', 'A parent or carer who took part', 'Auditor', '2026-02-02', '2026-03-02' FROM one;
INSERT INTO audits.next_step SELECT area, '00000000-0000-7000-8000-0000000000b6', '00000000-0000-7000-8000-0000000000b7',
    '00000000-0000-7000-8000-0000000000b1', 'one', 'Write a letter', '00000000-0000-7000-8000-0000000000b8', '2026-03-01', '2026-02-20',
    'It is written.', 2, '2026-02-20T10:00Z' FROM one;
INSERT INTO audits.signed SELECT area, '00000000-0000-7000-8000-0000000000b1', 1, '{"title": "YK-2041"}', repeat('e5', 32), 'fine', person,
    'Ada Example', 'Auditor', '2026-02-01', '2026-02-01T10:00Z' FROM one;
INSERT INTO audits.plan_sample (area_id, id, submission, title, covers, framework_code, framework_version, high_from, target, listed,
    seed, wanted, percent_twice, due_on, drawn_on, drawn_as)
SELECT area, id::uuid, id::uuid, E'Autumn; "first" \\ draw', '', 'own-framework', 1, 'fine', 98, 1, E'seed\twith a tab', 1, 100,
    '2026-03-01', on_day::date, 'Auditor'
FROM one, (VALUES ('00000000-0000-7000-8000-0000000000c1', '2026-02-01'), ('00000000-0000-7000-8000-0000000000c2', '2026-02-02'))
    AS s (id, on_day);
INSERT INTO audits.listed_plan SELECT area, '00000000-0000-7000-8000-0000000000c1', 'YK-2041', 'Early years' FROM one;
INSERT INTO audits.sampled_plan SELECT area, '00000000-0000-7000-8000-0000000000c3', '00000000-0000-7000-8000-0000000000c1', 1, 'YK-2041',
    'Early years', repeat('a1', 32), true, '00000000-0000-7000-8000-0000000000cc', '2026-02-01T10:00Z' FROM one;
INSERT INTO audits.plan_marker SELECT area, '00000000-0000-7000-8000-0000000000c1', seat, 'Auditor', 'parent', '2026-01-01' FROM one;
INSERT INTO audits.plan_turn SELECT area, '00000000-0000-7000-8000-0000000000c4', '00000000-0000-7000-8000-0000000000c3', false, seat,
    'Auditor', 'auditor', '00000000-0000-7000-8000-0000000000b1', '2026-02-01T10:00Z' FROM one;
INSERT INTO audits.plan_extract SELECT area, '00000000-0000-7000-8000-0000000000c5', '00000000-0000-7000-8000-0000000000c6',
    '00000000-0000-7000-8000-0000000000c3', 'Section F', E'30 minutes a week;\n"twice"', 'Auditor', '2026-02-01' FROM one;
INSERT INTO audits.plan_talk SELECT area, '00000000-0000-7000-8000-0000000000c3', '', 'fine', 'We read it again.', 'Both', '2026-02-03',
    'Coordinator', 1 FROM one;
INSERT INTO audits.quality_theme SELECT area, '00000000-0000-7000-8000-0000000000c7', '00000000-0000-7000-8000-0000000000c7',
    '00000000-0000-7000-8000-0000000000c1', '', 'The voice fades', 'After section A.', '2026-02-03', 'Coordinator' FROM one;
INSERT INTO audits.quality_learning SELECT area, '00000000-0000-7000-8000-0000000000c8', '00000000-0000-7000-8000-0000000000c8',
    '00000000-0000-7000-8000-0000000000c7', 'Quote the child.', 'All who write plans', '2026-02-04' FROM one;
INSERT INTO audits.quality_step SELECT area, '00000000-0000-7000-8000-0000000000c9', '00000000-0000-7000-8000-0000000000c9',
    '00000000-0000-7000-8000-0000000000c7', 'A page for the child', seat, 'Head of Plans', '2026-03-01', NULL, '', 1 FROM one;
INSERT INTO audits.quality_again SELECT area, '00000000-0000-7000-8000-0000000000c7', '00000000-0000-7000-8000-0000000000c2',
    'In more of them.', '2026-02-05', 'Coordinator' FROM one;
INSERT INTO audits.thread_sample SELECT area, '00000000-0000-7000-8000-0000000000ca', '00000000-0000-7000-8000-0000000000ca', 'For the visit',
    'seed', 1, '2026-01-01', '2026-02-01', 7, '2026-02-01', 'Coordinator' FROM one;
INSERT INTO audits.sampled_thread SELECT area, '00000000-0000-7000-8000-0000000000ca', 1, '00000000-0000-7000-8000-0000000000cb',
    repeat('a1', 32), 'We wait; "too long".', '2026-02-02', 'Coordinator', 2 FROM one;
INSERT INTO assessments.ehc_case SELECT area, '00000000-0000-7000-8000-0000000000d1', 'EHC-1', 'who:1', NULL, E'O''Example', 'Zoë', '2015-02-28',
    'F', 'WBRI', 'YO1 7XX', NULL, NULL, 'UN1', seat, NULL, 'typed', 1, '2026-02-01T10:00Z' FROM one;
INSERT INTO assessments.request SELECT area, '00000000-0000-7000-8000-0000000000d2', '00000000-0000-7000-8000-0000000000d1', '2026-02-02',
    NULL, 'post', '1', NULL, 'Y', '2026-03-01', NULL, NULL, NULL FROM one;
INSERT INTO assessments.assessment SELECT area, '00000000-0000-7000-8000-0000000000d2', 'Y', '2026-05-01', NULL, NULL, NULL, NULL, '0',
    '2026-05-02' FROM one;
INSERT INTO assessments.plan SELECT area, '00000000-0000-7000-8000-0000000000d2', '2026-06-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM one;
INSERT INTO assessments.placement SELECT area, '00000000-0000-7000-8000-0000000000d2', 'named', 1, '123456', NULL, NULL, NULL, '1', '0', '0',
    NULL, NULL, NULL, NULL FROM one;
INSERT INTO assessments.upkeep SELECT area, '00000000-0000-7000-8000-0000000000d2', NULL, '2027-05-01', 'M', NULL, NULL, NULL, '2027-05-20'
FROM one;
INSERT INTO assessments.need SELECT area, '00000000-0000-7000-8000-0000000000d2', 1, 'SLCN', '1' FROM one;
INSERT INTO assessments.standing SELECT area, '00000000-0000-7000-8000-0000000000d1', '00000000-0000-7000-8000-0000000000d2', 'plan',
    '2026-06-01', 'C10', '2027-06-01', '2027-05-31', 'council', '', NULL, false, true FROM one;
INSERT INTO assessments.happening SELECT area, '00000000-0000-7000-8000-0000000000d3', '00000000-0000-7000-8000-0000000000d3',
    '00000000-0000-7000-8000-0000000000d1', '00000000-0000-7000-8000-0000000000d2', 'draft-served', '', '2026-05-02', NULL,
    E'We sent it;\n"by post"', 'Case officer', '2026-05-02T10:00Z' FROM one;
INSERT INTO assessments.happening SELECT area, '00000000-0000-7000-8000-0000000000d8', '00000000-0000-7000-8000-0000000000d8',
    '00000000-0000-7000-8000-0000000000d1', '00000000-0000-7000-8000-0000000000d2', 'draft-served', '', '2026-04-02', NULL,
    'Of somebody else', 'Case officer', '2026-05-02T09:00Z' FROM one;
INSERT INTO assessments.put_right SELECT area, '00000000-0000-7000-8000-0000000000d9', '00000000-0000-7000-8000-0000000000d9',
    '00000000-0000-7000-8000-0000000000d1', '00000000-0000-7000-8000-0000000000d8', NULL, E'We chose the wrong child;\n"sorry"', 'Case officer',
    '2026-05-03T10:00Z' FROM one;
INSERT INTO assessments.exemption SELECT area, '00000000-0000-7000-8000-0000000000d4', '00000000-0000-7000-8000-0000000000d4',
    '00000000-0000-7000-8000-0000000000d1', '00000000-0000-7000-8000-0000000000d2', 'C07', '2026-06-22', 'ABSENT_FOUR_WEEKS', NULL,
    '2026-04-01', '2026-05-01', 'A letter', 'Head of service', '2026-05-05', 'Case officer', '2026-05-05T10:00Z' FROM one;
INSERT INTO assessments.date_change SELECT area, '00000000-0000-7000-8000-0000000000d5', '00000000-0000-7000-8000-0000000000d5',
    '00000000-0000-7000-8000-0000000000d1', 'C07', '2026-06-22', '2026-07-01', 'One report; “late”.', 'Case officer', '2026-06-22T10:00Z' FROM one;
INSERT INTO assessments.letter SELECT area, '00000000-0000-7000-8000-0000000000d6', '00000000-0000-7000-8000-0000000000d6',
    '00000000-0000-7000-8000-0000000000d1', 'will-assess', '2026-03-01', 'Asha Example', E'Dear Asha,\nwe will.', 1, 'Case officer',
    '2026-03-01T10:00Z', '2026-03-01T11:00Z', repeat('ab', 32) FROM one;
INSERT INTO assessments.finished SELECT area, '00000000-0000-7000-8000-0000000000d7', '00000000-0000-7000-8000-0000000000d7',
    '00000000-0000-7000-8000-0000000000d1', '00000000-0000-7000-8000-0000000000d2', '2026-05-02', '2026-05-04', E'It is right;\n"thank you"',
    'Asha Example, parent', '2026-05-04T10:00Z' FROM one;
INSERT INTO assessments.clock_line SELECT area, '00000000-0000-7000-8000-0000000000d8', '00000000-0000-7000-8000-0000000000d8',
    '00000000-0000-7000-8000-0000000000d1', '00000000-0000-7000-8000-0000000000d8', 'began', 'school-asked', NULL, '2026-05-06', NULL,
    E'St Mary''s;\n"Hill"', 'Case officer', '2026-05-06T10:00Z' FROM one;
INSERT INTO assessments.former_key SELECT area, '00000000-0000-7000-8000-0000000000d1', 'who:0', '2026-02-02T10:00Z' FROM one;
INSERT INTO assessments.return_typed SELECT area, '00000000-0000-7000-8000-0000000000d1', '00000000-0000-7000-8000-0000000000d2', 'NEED 1',
    'SENneed{SENtype=SLCN SENtypeRank=1 }', 'Case officer', '2026-06-02T10:00Z' FROM one;
INSERT INTO assessments.sen2_import SELECT area, '00000000-0000-7000-8000-0000000000e1', '00000000-0000-7000-8000-0000000000e1', 'read', false,
    'return.xml', 9, 2026, '2026-01-15', 9, 2, 1, 0, 0, 1, 0, 0, 'Person/Shoe', '', '', 'Case officer', '2026-02-01T10:00Z', NULL FROM one;
INSERT INTO assessments.sen2_chunk SELECT area, '00000000-0000-7000-8000-0000000000e1', 1, 0, 'return.xml', '\x00ff' FROM one;
INSERT INTO assessments.sen2_refused SELECT area, '00000000-0000-7000-8000-0000000000e1', 1, 7, 'F01', 'Person', 'PersonBirthDate', '2025-02-29',
    '', E'O''Example', 'Zoë', '2025-02-29', '' FROM one;
INSERT INTO assessments.sen2_finding SELECT area, '00000000-0000-7000-8000-0000000000e2', '00000000-0000-7000-8000-0000000000d1', 'P05',
    'Person', 'UPN', NULL, '', E'New here;\n"no number yet"', 'Case officer', '2026-02-01T10:00Z', 1 FROM one;
INSERT INTO assessments.advice_point SELECT area, '00000000-0000-7000-8000-0000000000e1', 'c', '00000000-0000-7000-8000-0000000000e2', NULL,
    'Therapy "of words"', true, seat, NULL, 2, NULL, 1 FROM one;
INSERT INTO assessments.advice_request SELECT area, '00000000-0000-7000-8000-0000000000e3', '00000000-0000-7000-8000-0000000000d1',
    '00000000-0000-7000-8000-0000000000d2', 'EHC-1', NULL, '00000000-0000-7000-8000-0000000000e1', 'c', '00000000-0000-7000-8000-0000000000e2',
    'Therapy', true, seat, seat, 'How is talking?', '2026-03-01', '2026-03-02', '2026-04-13', 'accepted', '2026-04-01', true, NULL, NULL, 4
    FROM one;
INSERT INTO assessments.advice_move SELECT area, '00000000-0000-7000-8000-0000000000e4', '00000000-0000-7000-8000-0000000000e3', 'asked', '',
    '2026-03-01', 'Officer', '2026-03-01T10:00Z' FROM one;
INSERT INTO assessments.advice_text SELECT area, '00000000-0000-7000-8000-0000000000e3', n, 'known', '', E'Seen\ntwice', true,
    '00000000-0000-7000-8000-0000000000e5', 1, 'Therapist', '2026-04-01T10:00Z', CASE n WHEN 1 THEN date '2026-04-01' END
    FROM one, generate_series(0, 1) n;
INSERT INTO assessments.advice_line SELECT area, '00000000-0000-7000-8000-0000000000e3', 1, kind, 1, 'Words; "so"', '', '', '', '', '', '', '', '',
    '', CASE kind WHEN 'provision' THEN 'health' END, 0 FROM one, unnest(ARRAY['need', 'provision']) kind;
INSERT INTO assessments.advice_check SELECT area, '00000000-0000-7000-8000-0000000000e3', 1, 'accept', 'yes', 'partly', 'no', 'yes', 'yes', '',
    'Clinical officer', '2026-04-02' FROM one;
INSERT INTO assessments.advice_use SELECT area, '00000000-0000-7000-8000-0000000000e3', 1, 'need', 1, 'B', '', 'Officer', '2026-04-03' FROM one;
INSERT INTO assessments.advice_exemption SELECT area, '00000000-0000-7000-8000-0000000000e6', '00000000-0000-7000-8000-0000000000e3',
    'MISSED_APPOINTMENT', '2026-03-20', '2026-03-20', 'A letter', 'Manager', '2026-03-21' FROM one;
INSERT INTO assessments.advice_enough SELECT area, '00000000-0000-7000-8000-0000000000e7', '00000000-0000-7000-8000-0000000000d1', NULL, 'd',
    'The report of spring', '2026-02-01', '2026-03-01', '2026-03-01', '2026-03-02', 'Officer' FROM one;
INSERT INTO assessments.advice_paragraph SELECT area, '00000000-0000-7000-8000-0000000000e3', 1, 'Needs:', E'He waits;\n"so"', 'need', '' FROM one;
INSERT INTO assessments.advice_file SELECT area, '00000000-0000-7000-8000-0000000000e8', '00000000-0000-7000-8000-0000000000e3', 'report.pdf',
    'application/pdf', 2, repeat('cd', 32), 'Therapist', '2026-04-01T10:00Z', 1 FROM one;
INSERT INTO assessments.advice_chunk SELECT area, '00000000-0000-7000-8000-0000000000e8', 0, '\x00ff' FROM one;
INSERT INTO assessments.agreed_g SELECT area, '00000000-0000-7000-8000-0000000000d1', '00000000-0000-7000-8000-0000000000d2',
    '00000000-0000-7000-8000-0000000000e2', 'The commissioner', '2026-04-10', 'Officer', '00000000-0000-7000-8000-0000000000e9',
    '2026-04-10T10:00Z' FROM one;
INSERT INTO partnership.said_before SELECT area_id, '00000000-0000-7000-8000-0000000000f1', piece_id, participant_id, NULL, key, 'partly',
    E'Not yet;\n"so"', on_day, 'Coordinator' FROM partnership.check_answer WHERE participant_id IS NOT NULL LIMIT 1;
INSERT INTO partnership.taken_out SELECT area, '00000000-0000-7000-8000-0000000000f2', 'pieces/0/cameOfIt', '2026-04-10' FROM one;
DROP VIEW chunks, one;
