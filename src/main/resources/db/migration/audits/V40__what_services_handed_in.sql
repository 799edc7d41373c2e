-- What services handed in, as it was signed; what they were answered; and what is common to many.

-- One audit by a service, as it was signed. A version that is signed later replaces it.
CREATE TABLE audits.handed_in (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    audit_id uuid NOT NULL,
    audit_version int NOT NULL CHECK (audit_version > 0),
    service_id uuid NOT NULL,
    framework text NOT NULL CHECK (length(framework) BETWEEN 1 AND 80),
    framework_version int NOT NULL CHECK (framework_version > 0),
    audited_on date NOT NULL,
    outcome_rank int NOT NULL CHECK (outcome_rank BETWEEN 1 AND outcome_of),
    outcome_of int NOT NULL CHECK (outcome_of BETWEEN 2 AND 20),
    outcome text NOT NULL CHECK (length(outcome) BETWEEN 1 AND 120),
    summary text NOT NULL CHECK (length(summary) <= 4000),
    review_on date NOT NULL,
    seat_id uuid,
    handed_in_as text NOT NULL CHECK (length(handed_in_as) <= 200),
    handed_in_on date NOT NULL,
    handed_in_at timestamptz NOT NULL,
    read_on date,
    read_as text NOT NULL CHECK (length(read_as) <= 200),
    replaced_by uuid,
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    CONSTRAINT handed_in_once UNIQUE (area_id, audit_id, audit_version),
    CONSTRAINT reviewed_after_it CHECK (review_on > audited_on)
);
CREATE INDEX handed_in_by_service ON audits.handed_in (area_id, service_id, audited_on);
COMMENT ON TABLE audits.handed_in IS
    'No personal data. What a service handed in of its audit, as it was signed; by which post.';
CALL access.protect('audits.handed_in');

CREATE TABLE audits.handed_in_level (
    area_id uuid NOT NULL,
    submission_id uuid NOT NULL,
    position int NOT NULL CHECK (position BETWEEN 1 AND 1000),
    standard text NOT NULL CHECK (length(standard) BETWEEN 1 AND 80),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
    rank int NOT NULL CHECK (rank BETWEEN 1 AND ranks),
    ranks int NOT NULL CHECK (ranks BETWEEN 2 AND 20),
    label text NOT NULL CHECK (length(label) BETWEEN 1 AND 120),
    evidenced boolean NOT NULL,
    moderated int NOT NULL CHECK (moderated >= 0),
    agreed int NOT NULL CHECK (agreed BETWEEN 0 AND moderated),
    PRIMARY KEY (area_id, submission_id, position),
    CONSTRAINT one_level_of_a_standard UNIQUE (area_id, submission_id, standard),
    FOREIGN KEY (area_id, submission_id) REFERENCES audits.handed_in ON DELETE CASCADE
);
COMMENT ON TABLE audits.handed_in_level IS
    'No personal data. The level of each standard as it was handed in, and how many of those who looked a second time agreed.';
CALL access.protect('audits.handed_in_level');

CREATE TABLE audits.letter (
    area_id uuid NOT NULL,
    submission_id uuid NOT NULL,
    strengths text NOT NULL CHECK (length(strengths) BETWEEN 1 AND 4000),
    improve text NOT NULL CHECK (length(improve) BETWEEN 1 AND 4000),
    support text NOT NULL CHECK (length(support) BETWEEN 1 AND 4000),
    contact text NOT NULL CHECK (length(contact) BETWEEN 1 AND 400),
    follow_up_on date NOT NULL,
    written_as text NOT NULL CHECK (length(written_as) <= 200),
    sent_on date NOT NULL,
    PRIMARY KEY (area_id, submission_id),
    FOREIGN KEY (area_id, submission_id) REFERENCES audits.handed_in
);
COMMENT ON TABLE audits.letter IS
    'No personal data. The thanks that a service got for its audit: what is strong, what could be better, what support it is offered.';
CALL access.protect_append_only('audits.letter');

-- What a service is offered for a standard at the lowest level. It begins open, with the audit itself.
CREATE TABLE audits.support (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission_id uuid NOT NULL,
    standard text NOT NULL CHECK (length(standard) BETWEEN 1 AND 80),
    follow_up_on date NOT NULL,
    came_of_it text NOT NULL CHECK (length(came_of_it) <= 2000),
    followed_up_on date,
    followed_up_as text NOT NULL CHECK (length(followed_up_as) <= 200),
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_offer_of_a_standard UNIQUE (area_id, submission_id, standard),
    CONSTRAINT followed_up_says_what CHECK (followed_up_on IS NULL OR came_of_it <> ''),
    FOREIGN KEY (area_id, submission_id) REFERENCES audits.handed_in
);
COMMENT ON TABLE audits.support IS
    'No personal data. Support with one standard that a service is offered, the day on which somebody asks how it went, and the answer.';
CALL access.protect('audits.support');

-- Themes across audits, and what they led to --------------------------------------------------------------------------

CREATE TABLE audits.common_theme (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    label text NOT NULL CHECK (length(label) BETWEEN 1 AND 200),
    words text NOT NULL CHECK (length(words) <= 2000),
    named_as text NOT NULL CHECK (length(named_as) <= 200),
    named_on date NOT NULL,
    PRIMARY KEY (area_id, id),
    CONSTRAINT one_theme_of_a_name UNIQUE (area_id, label)
);
COMMENT ON TABLE audits.common_theme IS 'No personal data. Something that several services'' audits have in common.';
CALL access.protect('audits.common_theme');

CREATE TABLE audits.common_theme_in (
    area_id uuid NOT NULL,
    theme_id uuid NOT NULL,
    submission_id uuid NOT NULL,
    PRIMARY KEY (area_id, theme_id, submission_id),
    FOREIGN KEY (area_id, theme_id) REFERENCES audits.common_theme,
    FOREIGN KEY (area_id, submission_id) REFERENCES audits.handed_in
);
COMMENT ON TABLE audits.common_theme_in IS 'No personal data. In which audits a theme is found.';
CALL access.protect('audits.common_theme_in');

CREATE TABLE audits.common_theme_use (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    theme_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('event', 'model', 'training', 'support')),
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 1000),
    on_day date NOT NULL,
    written_as text NOT NULL CHECK (length(written_as) <= 200),
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, theme_id) REFERENCES audits.common_theme
);
CREATE INDEX common_theme_use_by_theme ON audits.common_theme_use (area_id, theme_id);
COMMENT ON TABLE audits.common_theme_use IS
    'No personal data. What a theme led to: an event, a change in the model, training or support.';
CALL access.protect_append_only('audits.common_theme_use');

-- Shown to everybody --------------------------------------------------------------------------------------------------

CREATE TABLE audits.good_practice (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission_id uuid NOT NULL,
    standard text NOT NULL CHECK (length(standard) BETWEEN 1 AND 80),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    story text NOT NULL CHECK (length(story) BETWEEN 1 AND 2000),
    shown_as text NOT NULL CHECK (length(shown_as) <= 200),
    shown_on date NOT NULL,
    withdrawn_on date,
    PRIMARY KEY (area_id, id),
    CONSTRAINT withdrawn_after_it_was_shown CHECK (withdrawn_on >= shown_on),
    FOREIGN KEY (area_id, submission_id) REFERENCES audits.handed_in
);
COMMENT ON TABLE audits.good_practice IS
    'No personal data. A short story of good practice that an audit brought to light, shown to everybody.';
CALL access.protect('audits.good_practice');

-- As they are counted -------------------------------------------------------------------------------------------------

CREATE TABLE audits.counted_service (
    area_id uuid NOT NULL,
    service_id uuid NOT NULL,
    sector text NOT NULL CHECK (length(sector) BETWEEN 1 AND 40),
    from_on date NOT NULL,
    until_on date CHECK (until_on >= from_on),
    PRIMARY KEY (area_id, service_id)
);
COMMENT ON TABLE audits.counted_service IS
    'No personal data. A service that looks at its own joint partnership once a year, as it is counted.';
CALL access.protect('audits.counted_service');

CREATE TABLE audits.fact_subject (
    area_id uuid NOT NULL,
    record_id uuid NOT NULL,
    subject uuid NOT NULL,
    PRIMARY KEY (area_id, record_id),
    UNIQUE (area_id, subject)
);
COMMENT ON TABLE audits.fact_subject IS
    'No personal data. Which record stands behind a pseudonym in the ledger of facts.';
CALL access.protect('audits.fact_subject');
