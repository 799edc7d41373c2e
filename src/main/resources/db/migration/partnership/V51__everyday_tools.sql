-- REQUIREMENTS R119: tools for every day, by the step of a model that they help with.

-- Whoever looks after them: the coordinator of joint partnership, and administrators.
CREATE FUNCTION partnership.keeps_tools() RETURNS boolean LANGUAGE sql STABLE
    RETURN access.principal_kind() = 'account'
        AND string_to_array(coalesce(current_setting('sidebyside.roles', true), ''), ',')
            && ARRAY['COORDINATOR', 'ADMINISTRATOR'];

CREATE TABLE partnership.tool (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    submission uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('checklist', 'template', 'easy-read', 'poster', 'other')),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    helps_with text NOT NULL CHECK (length(helps_with) BETWEEN 1 AND 600),
    -- A model's code and a step's key, as "individual/hear": a later version of the model finds them by it. Empty: it helps all along.
    steps text[] NOT NULL CHECK (cardinality(steps) <= 100),
    -- Blank where its file lies in the evidence room, as that of a "partnership-tool".
    link text NOT NULL CHECK (link = '' OR (link ~ '^https?://' AND length(link) <= 200)),
    review_on date NOT NULL,
    retired_on date,
    retired_because text NOT NULL DEFAULT '' CHECK (length(retired_because) <= 400),
    version int NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, submission),
    CONSTRAINT retired_says_why CHECK ((retired_on IS NULL) = (retired_because = ''))
);
COMMENT ON TABLE partnership.tool IS
    'No personal data. A checklist, a template, an Easy Read text, a poster or the like: what it helps with, at which steps, and when it is looked at again.';
CALL access.wall_of_children('partnership.tool', 'SELECT, INSERT, UPDATE', 'true', '(SELECT partnership.keeps_tools())');

CREATE TABLE partnership.tool_fetch (
    area_id uuid NOT NULL,
    tool_id uuid NOT NULL,
    on_day date NOT NULL,
    times int NOT NULL CHECK (times > 0),
    PRIMARY KEY (area_id, tool_id, on_day),
    FOREIGN KEY (area_id, tool_id) REFERENCES partnership.tool
);
COMMENT ON TABLE partnership.tool_fetch IS
    'No personal data. How often a tool was fetched on a day; by whom and from where is not kept.';
CALL access.wall('partnership.tool_fetch', 'SELECT, INSERT, UPDATE');
