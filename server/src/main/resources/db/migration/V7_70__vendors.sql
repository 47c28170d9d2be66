-- What leaves the house by another way than mail.
alter table outbox add column carrier text not null default 'mail';

-- What a supplier says of the energy of its program is told apart from what was measured here.
alter table proposal drop constraint proposal_energy_method_check;
alter table proposal add constraint proposal_energy_method_check
    check (energy_method in ('RAPL', 'CPU_TIME', 'DECLARED'));

-- A program of others that submits proposals under one use. `trial`: its proposals never count; it ends once, for good.
create table vendor (
    id             uuid primary key,
    collectivity   uuid not null references collectivity,
    use_key        text not null,
    supplier       text not null check (length(supplier) between 1 and 120),
    product        text not null check (length(product) between 1 and 120),
    service        text not null check (length(service) between 1 and 100),
    webhook        text,
    shares_motives boolean not null default false,
    per_minute     integer not null default 60 check (per_minute between 1 and 600),
    trial          boolean not null default true,
    created_at     timestamptz not null default now(),
    unique (collectivity, id),
    unique (collectivity, use_key)
);

create function guard_vendor_trial() returns trigger language plpgsql as $$
begin
    if new.trial and not old.trial then
        raise exception 'a trial that ended is over';
    end if;
    return new;
end $$;
create trigger vendor_trial before update on vendor for each row execute function guard_vendor_trial();

call protect('vendor', 'select, insert, update (webhook, shares_motives, per_minute, trial)');

-- Names of secrets. The secrets themselves are derived from a file outside the database and stand nowhere.
create table vendor_key (
    id           uuid primary key,
    collectivity uuid not null,
    vendor       uuid not null,
    created_at   timestamptz not null default now(),
    ends_at      timestamptz,
    last_used_at timestamptz,
    foreign key (collectivity, vendor) references vendor (collectivity, id)
);
create index vendor_key_of_vendor on vendor_key (collectivity, vendor, created_at);
call protect('vendor_key', 'select, insert, update (ends_at, last_used_at)');
call open_to_named_functions('vendor_key');

-- Whose key this is: asked before any collectivity is known.
create function vendor_key_by_id(wanted uuid) returns table (collectivity uuid, vendor uuid)
    language sql stable security definer
    set search_path = public, pg_temp
    as $$ select k.collectivity, k.vendor from vendor_key k
          where k.id = wanted and coalesce(k.ends_at, 'infinity') > now() $$;
revoke all on function vendor_key_by_id(uuid) from public;
grant execute on function vendor_key_by_id(uuid) to ${app};

-- What was submitted under which key of idempotency, and the supplier's own name for it.
create table vendor_submission (
    collectivity    uuid not null,
    vendor          uuid not null,
    idempotency_key text not null,
    body_hash       text not null,
    reference       text not null,
    proposal        uuid not null,
    at              timestamptz not null default now(),
    primary key (collectivity, vendor, idempotency_key),
    unique (collectivity, proposal),
    foreign key (collectivity, vendor) references vendor (collectivity, id)
);
-- With the proposal, the supplier's words for it are erased.
call protect('vendor_submission', 'select, insert, update (idempotency_key, body_hash, reference)');

-- Final decisions, in the order in which a supplier reads them: numbered under a lock on its row. What was decided stands
-- with the decision, not here. `motive`: whether motives were shared with the supplier when it was decided.
create table vendor_event (
    id           uuid primary key,
    collectivity uuid not null,
    vendor       uuid not null,
    number       bigint not null,
    proposal     uuid not null,
    decision     uuid not null,
    motive       boolean not null,
    at           timestamptz not null default now(),
    unique (collectivity, decision),
    unique (collectivity, vendor, number),
    foreign key (collectivity, vendor) references vendor (collectivity, id)
);
call protect('vendor_event', 'select, insert');

-- Calls of the minute under way.
create table vendor_rate (
    collectivity uuid not null,
    vendor       uuid not null,
    minute       timestamptz not null,
    calls        integer not null,
    primary key (collectivity, vendor),
    foreign key (collectivity, vendor) references vendor (collectivity, id)
);
call protect('vendor_rate', 'select, insert, update');
