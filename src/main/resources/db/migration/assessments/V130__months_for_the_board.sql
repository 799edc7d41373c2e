-- A month of cases as it goes to the board: what its figures mean, in words that are drafted from them and changed by an officer.
CREATE TABLE assessments.month (
    area_id uuid NOT NULL,
    month date NOT NULL CHECK (extract(day FROM month) = 1),
    story text NOT NULL CHECK (length(story) BETWEEN 1 AND 4000),
    written_as text NOT NULL CHECK (length(written_as) BETWEEN 1 AND 200),
    sent_at timestamptz,
    version int NOT NULL,
    PRIMARY KEY (area_id, month)
);
COMMENT ON TABLE assessments.month IS
    'No personal data. What the figures of a month of cases mean, in words of the post that leads cases, and when they went to the board.';
CALL access.wall_of_children('assessments.month', 'SELECT, INSERT, UPDATE, DELETE',
    '(SELECT assessments.leads_cases()) OR (sent_at IS NOT NULL AND (SELECT access.principal_kind()) = ''account'')',
    '(SELECT assessments.leads_cases())');

-- Its figures as they were counted when it was sent: what is put right later changes the figures and not what the board was told.
CREATE TABLE assessments.month_figure (
    area_id uuid NOT NULL,
    month date NOT NULL,
    position int NOT NULL CHECK (position BETWEEN 1 AND 200),
    what text NOT NULL CHECK (length(what) BETWEEN 1 AND 200),
    so int NOT NULL CHECK (so BETWEEN 0 AND out_of),
    out_of int NOT NULL,
    so_before int NOT NULL CHECK (so_before BETWEEN 0 AND out_of_before),
    out_of_before int NOT NULL,
    PRIMARY KEY (area_id, month, position),
    FOREIGN KEY (area_id, month) REFERENCES assessments.month ON DELETE CASCADE
);
COMMENT ON TABLE assessments.month_figure IS
    'No personal data. Figures of a month of cases, as they went to the board.';
CALL access.wall_of_children('assessments.month_figure', 'SELECT, INSERT, DELETE',
    'EXISTS (SELECT FROM assessments.month m WHERE m.area_id = month_figure.area_id AND m.month = month_figure.month)',
    '(SELECT assessments.leads_cases())');
