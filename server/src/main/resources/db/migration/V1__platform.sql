-- ${app} is the role the server works with: neither owner nor superuser, so row-level security binds it.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO ${app};

-- The collectivity of the transaction under way; null outside of one, and null equals nothing: zero rows.
CREATE FUNCTION current_collectivity() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('beffroi.collectivity', true), '')::uuid $$;

-- Every table of a collectivity is protected in the migration that creates it: CALL protect('proposal', 'SELECT, INSERT').
CREATE PROCEDURE protect(target regclass, rights text)
    LANGUAGE plpgsql
    AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', target);
    EXECUTE format('CREATE POLICY own ON %s TO ${app} '
        'USING (collectivity = current_collectivity()) WITH CHECK (collectivity = current_collectivity())', target);
    EXECUTE format('GRANT %s ON %s TO ${app}', rights, target);
END $$;
REVOKE ALL ON PROCEDURE protect(regclass, text) FROM PUBLIC;

-- Lets SECURITY DEFINER functions, which run as the owner, read a table across collectivities: the only way to do so,
-- since the application's own policies stop at its collectivity and FORCE binds the owner everywhere else.
CREATE PROCEDURE open_to_named_functions(target regclass)
    LANGUAGE plpgsql
    AS $$
BEGIN
    EXECUTE format('CREATE POLICY named_functions ON %s FOR SELECT TO ${owner} USING (true)', target);
END $$;
REVOKE ALL ON PROCEDURE open_to_named_functions(regclass) FROM PUBLIC;

CREATE TABLE collectivity (
    id            uuid PRIMARY KEY,
    slug          text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 60),
    name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    siren         text NOT NULL CHECK (siren ~ '^[0-9]{9}$'),
    inhabitants   integer NOT NULL CHECK (inhabitants >= 0),
    demonstration boolean NOT NULL DEFAULT false,
    created_at    timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE collectivity ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON collectivity TO ${app} USING (id = current_collectivity()) WITH CHECK (id = current_collectivity());
GRANT SELECT, INSERT, UPDATE (name, siren, inhabitants) ON collectivity TO ${app};
CALL open_to_named_functions('collectivity');

-- What anyone may know of this host: its collectivities. The public register shows it.
CREATE FUNCTION all_collectivities() RETURNS SETOF collectivity
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp
    AS $$ SELECT * FROM collectivity ORDER BY slug $$;
REVOKE ALL ON FUNCTION all_collectivities() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION all_collectivities() TO ${app};

-- Mail to send. One row per cause ("about"): the same cause never sends twice.
CREATE TABLE outbox (
    collectivity uuid NOT NULL REFERENCES collectivity,
    id           uuid PRIMARY KEY,
    about        uuid NOT NULL,
    recipient    text NOT NULL,
    reply_to     text,
    subject      text NOT NULL,
    body         text NOT NULL,
    state        text NOT NULL DEFAULT 'WAITING'
                 CHECK (state IN ('WAITING', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN')),
    attempts     integer NOT NULL DEFAULT 0,
    fault        text,
    created_at   timestamptz NOT NULL DEFAULT now(),
    changed_at   timestamptz NOT NULL DEFAULT now(),
    UNIQUE (collectivity, about)
);
CALL protect('outbox', 'SELECT, INSERT, UPDATE');

-- The table db-scheduler 16 works with. A row names a job and its collectivity, never anything else of one.
CREATE TABLE scheduled_tasks (
    task_name            text NOT NULL,
    task_instance        text NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX ON scheduled_tasks (execution_time);
CREATE INDEX ON scheduled_tasks (last_heartbeat);
GRANT SELECT, INSERT, UPDATE, DELETE ON scheduled_tasks TO ${app};
