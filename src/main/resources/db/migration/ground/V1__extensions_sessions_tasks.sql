-- What all modules stand on. All three extensions are trusted: the owner of a database may add them.
CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
CREATE EXTENSION IF NOT EXISTS citext SCHEMA public;

GRANT USAGE ON SCHEMA ground TO sidebyside_app, sidebyside_job;

-- The columns are those that Spring Session JDBC 4 expects.
CREATE TABLE ground.spring_session (
    primary_id char(36) PRIMARY KEY,
    session_id char(36) NOT NULL,
    creation_time bigint NOT NULL,
    last_access_time bigint NOT NULL,
    max_inactive_interval int NOT NULL,
    expiry_time bigint NOT NULL,
    principal_name varchar(100)
);
CREATE UNIQUE INDEX spring_session_by_session ON ground.spring_session (session_id);
CREATE INDEX spring_session_by_expiry ON ground.spring_session (expiry_time);
CREATE INDEX spring_session_by_principal ON ground.spring_session (principal_name);
COMMENT ON TABLE ground.spring_session IS
    'Personal data. Subject: the person who is signed in, by id. Retention: until the session expires. Erasure: deleted on signing out or on erasure of the account. Export: none, ids only.';

CREATE TABLE ground.spring_session_attributes (
    session_primary_id char(36) NOT NULL REFERENCES ground.spring_session ON DELETE CASCADE,
    attribute_name varchar(200) NOT NULL,
    attribute_bytes bytea NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);
COMMENT ON TABLE ground.spring_session_attributes IS
    'Personal data. Subject: the person who is signed in, by id. Retention: until the session expires. Erasure: deleted with the session. Export: none, ids only.';

GRANT SELECT, INSERT, UPDATE, DELETE ON ground.spring_session, ground.spring_session_attributes TO sidebyside_app;

-- The columns are those that db-scheduler 16 expects.
CREATE TABLE ground.scheduled_tasks (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamptz,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    priority smallint,
    state text,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_by_execution ON ground.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_heartbeat ON ground.scheduled_tasks (last_heartbeat);
CREATE INDEX scheduled_tasks_by_priority ON ground.scheduled_tasks (priority DESC, execution_time);
COMMENT ON TABLE ground.scheduled_tasks IS
    'No personal data. What is to run and when; a task''s data holds ids only.';

GRANT SELECT, INSERT, UPDATE, DELETE ON ground.scheduled_tasks TO sidebyside_app, sidebyside_job;
