-- Uses of AI that do not run here: found in purchased software, tried, or agents' own. Declared, examined, decided on.
create table declared_use (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    kind         text not null check (kind in ('SOFTWARE', 'EXPERIMENT', 'AGENTS')),
    field        text not null check (field in ('ADMINISTRATION', 'HUMAN_RESOURCES', 'PROCUREMENT', 'WATER', 'ENERGY',
                 'PLANNING', 'MOBILITY', 'SECURITY', 'RESIDENTS')),
    title        text not null check (length(title) between 1 and 200),
    supplier     text not null check (length(supplier) <= 120),
    product      text not null check (length(product) <= 120),
    purpose      text not null check (length(purpose) between 1 and 2000),
    responsible  text not null check (length(responsible) between 1 and 200),
    stage        text not null check (stage in ('FOUND', 'EXAMINED', 'ADMITTED', 'STOPPED', 'CONTROLLED')),
    use_key      text,
    published    boolean not null default false,
    declared_at  timestamptz not null,
    check (stage = 'CONTROLLED' or use_key is null),
    check (stage <> 'CONTROLLED' or use_key is not null),
    check (not published or stage <> 'FOUND'),
    unique (collectivity, id)
);
call protect('declared_use', 'select, insert, update (stage, use_key, published)');

create table declared_stage (
    id           bigint generated always as identity primary key,
    collectivity uuid not null,
    declared     uuid not null,
    from_stage   text not null,
    to_stage     text not null,
    motive       text not null check (length(motive) between 1 and 2000),
    by_account   uuid not null,
    by_role      text not null,
    at           timestamptz not null,
    xact         xid8 not null,
    foreign key (collectivity, declared) references declared_use (collectivity, id)
);
create index declared_stage_of_use on declared_stage (collectivity, declared, id);
create trigger declared_stage_stamp before insert on declared_stage
    for each row execute function stamp_transaction();

create function guard_declared_stage() returns trigger language plpgsql as $$
begin
    if new.stage <> old.stage and not exists (
        select from declared_stage s where s.declared = old.id and s.from_stage = old.stage
            and s.to_stage = new.stage and s.xact = pg_current_xact_id()) then
        raise exception 'a declared use changes stage only with its history line';
    end if;
    return new;
end $$;
create trigger declared_use_guard before update on declared_use
    for each row execute function guard_declared_stage();
call protect('declared_stage', 'select, insert');

-- Questions to a supplier, answered by whoever holds the link. Of the link, only its hash is kept.
create table supplier_form (
    id           uuid primary key,
    collectivity uuid not null,
    declared     uuid not null,
    hash         bytea not null unique,
    asked_at     timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    answered_at  timestamptz,
    answers      jsonb,
    check ((answers is null) = (answered_at is null)),
    foreign key (collectivity, declared) references declared_use (collectivity, id)
);
create index supplier_form_of_use on supplier_form (collectivity, declared, asked_at);
call protect('supplier_form', 'select, insert, update (revoked_at, answered_at, answers)');
call open_to_named_functions('supplier_form');

-- Which form this link opens: asked before any collectivity is known.
create function supplier_form_by_hash(wanted bytea) returns table (collectivity uuid, id uuid)
    language sql stable security definer
    set search_path = public, pg_temp
    as $$ select f.collectivity, f.id from supplier_form f
          where f.hash = wanted and f.revoked_at is null and f.expires_at > now() $$;
revoke all on function supplier_form_by_hash(bytea) from public;
grant execute on function supplier_form_by_hash(bytea) to ${app};

-- What a contract says of AI, clause by clause. The contract itself is not kept.
create table clause_check (
    id           uuid primary key,
    collectivity uuid not null,
    declared     uuid not null,
    text_hash    text not null,
    findings     jsonb not null,
    by_account   uuid not null,
    at           timestamptz not null,
    foreign key (collectivity, declared) references declared_use (collectivity, id)
);
create index clause_check_of_use on clause_check (collectivity, declared, at);
call protect('clause_check', 'select, insert');

-- What agents use on their own: counted, never written down answer by answer. When it closes, what may be told takes the place of
-- the counts, -1 where that is nothing.
create table survey (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    people       integer not null default 0,
    unique (collectivity, id)
);
create unique index survey_open on survey (collectivity) where closed_at is null;
call protect('survey', 'select, insert, update (closed_at, people)');

create table survey_count (
    collectivity uuid not null,
    survey       uuid not null,
    choice       text not null,
    people       integer not null,
    primary key (collectivity, survey, choice),
    foreign key (collectivity, survey) references survey (collectivity, id)
);
call protect('survey_count', 'select, insert, update (people)');

-- Who has answered, so that nobody answers twice; emptied when the survey closes. Without time and without order.
create table survey_ballot (
    collectivity uuid not null,
    survey       uuid not null,
    account      uuid not null,
    primary key (collectivity, survey, account),
    foreign key (collectivity, survey) references survey (collectivity, id)
);
call protect('survey_ballot', 'select, insert, delete');
