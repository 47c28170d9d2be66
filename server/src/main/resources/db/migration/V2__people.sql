CREATE TABLE account (
    collectivity uuid NOT NULL REFERENCES collectivity,
    id           uuid PRIMARY KEY,
    name         text,
    email        text UNIQUE CHECK (email = lower(email)),
    password     text,
    -- Set with a one-time password: a new one must be chosen before anything else, and before it expires.
    must_change  boolean NOT NULL DEFAULT false,
    one_time_until timestamptz,
    service      text NOT NULL,
    roles        text[] NOT NULL,
    -- Grows when the password changes or the account is disabled: sessions opened before end.
    epoch        integer NOT NULL DEFAULT 0,
    disabled_at  timestamptz,
    erased_at    timestamptz,
    created_at   timestamptz NOT NULL DEFAULT now(),
    UNIQUE (collectivity, id),
    CHECK (erased_at IS NULL OR (name IS NULL AND email IS NULL AND password IS NULL AND disabled_at IS NOT NULL))
);
CALL protect('account', 'SELECT, INSERT, UPDATE');
CALL open_to_named_functions('account');

-- Who signs in with this e-mail: asked before any collectivity is known.
CREATE FUNCTION account_by_email(wanted text)
    RETURNS TABLE (id uuid, collectivity uuid, password text, epoch integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp
    AS $$ SELECT a.id, a.collectivity, a.password, a.epoch
          FROM account a WHERE a.email = lower(wanted) AND a.disabled_at IS NULL AND a.password IS NOT NULL
            AND coalesce(a.one_time_until, 'infinity') > now() $$;
REVOKE ALL ON FUNCTION account_by_email(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION account_by_email(text) TO ${app};

CREATE TABLE api_token (
    collectivity uuid NOT NULL REFERENCES collectivity,
    id           uuid PRIMARY KEY,
    account      uuid NOT NULL,
    label        text NOT NULL CHECK (length(label) BETWEEN 1 AND 100),
    -- SHA-256 of a secret of 256 random bits: nothing to guess, so no slow hash.
    hash         bytea NOT NULL UNIQUE,
    scopes       text[] NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    expires_at   timestamptz NOT NULL,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    FOREIGN KEY (collectivity, account) REFERENCES account (collectivity, id)
);
CALL protect('api_token', 'SELECT, INSERT, UPDATE');
CALL open_to_named_functions('api_token');

-- Whose token this is: asked before any collectivity is known.
CREATE FUNCTION token_by_hash(wanted bytea)
    RETURNS TABLE (id uuid, collectivity uuid, account uuid, scopes text[])
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp
    AS $$ SELECT t.id, t.collectivity, t.account, t.scopes
          FROM api_token t WHERE t.hash = wanted AND t.revoked_at IS NULL AND t.expires_at > now() $$;
REVOKE ALL ON FUNCTION token_by_hash(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION token_by_hash(bytea) TO ${app};

-- Failed sign-ins, by account (hash of the e-mail, whether it exists or not) and by network address.
CREATE TABLE sign_in_attempt (
    key          text PRIMARY KEY,
    failures     integer NOT NULL,
    since        timestamptz NOT NULL,
    locked_until timestamptz
);

-- Counts an attempt before the password is looked at, so that simultaneous guesses count too; a success takes it back.
-- Answers whether the attempt may go on, and whether it is the one that locks.
CREATE FUNCTION begin_sign_in(wanted text, allowed integer, within interval, lock_for interval)
    RETURNS TABLE (open boolean, locks boolean)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp
    AS $$
DECLARE
    moment timestamptz := clock_timestamp();
    line sign_in_attempt;
BEGIN
    INSERT INTO sign_in_attempt AS a VALUES (wanted, 0, moment, NULL) ON CONFLICT DO NOTHING;
    SELECT * INTO line FROM sign_in_attempt a WHERE a.key = wanted FOR UPDATE;
    IF line.locked_until > moment THEN
        RETURN QUERY SELECT false, false;
        RETURN;
    END IF;
    IF line.locked_until IS NOT NULL OR line.since < moment - within THEN
        line.failures := 0;
        line.since := moment;
    END IF;
    UPDATE sign_in_attempt a
        SET failures = line.failures + 1,
            since = line.since,
            locked_until = CASE WHEN line.failures + 1 >= allowed THEN moment + lock_for END
        WHERE a.key = wanted;
    RETURN QUERY SELECT true, coalesce(line.failures, 0) + 1 >= allowed;
END $$;
REVOKE ALL ON FUNCTION begin_sign_in(text, integer, interval, interval) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION begin_sign_in(text, integer, interval, interval) TO ${app};

-- The account starts anew; of its address only this attempt is taken back, so that a sign-in of one's own buys no guesses.
CREATE FUNCTION sign_in_succeeded(account_key text, address_key text) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    AS $$
        DELETE FROM sign_in_attempt WHERE key = account_key;
        UPDATE sign_in_attempt SET failures = greatest(failures - 1, 0), locked_until = NULL WHERE key = address_key;
    $$;
REVOKE ALL ON FUNCTION sign_in_succeeded(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sign_in_succeeded(text, text) TO ${app};

CREATE FUNCTION forget_old_sign_ins() RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    AS $$ DELETE FROM sign_in_attempt WHERE since < now() - interval '1 day' AND coalesce(locked_until, since) < now() $$;
REVOKE ALL ON FUNCTION forget_old_sign_ins() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_old_sign_ins() TO ${app};
