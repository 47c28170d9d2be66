-- Images of the territory taken at one time. They lie in the server's folders; a row says where and what they are.
create table building_vintages (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    name         text not null check (length(name) between 1 and 100),
    taken        date not null,
    place        text not null,
    crs          text not null,
    west         double precision not null,
    north        double precision not null,
    step         double precision not null check (step > 0),
    metres       double precision not null check (metres > 0),
    width        integer not null check (width > 0),
    height       integer not null check (height > 0),
    shift_east   double precision not null default 0,
    shift_north  double precision not null default 0,
    added_by     uuid not null,
    added_at     timestamptz not null,
    unique (collectivity, id)
);
call protect('building_vintages', 'select, insert, update (shift_east, shift_north)');

-- What is needed of files of the cadastre, of zones, of permits, without names of persons; the last of each kind counts.
create table building_references (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    kind         text not null check (kind in ('BUILDINGS', 'PARCELS', 'ZONES', 'OVERLAYS', 'PERMITS', 'ADDRESSES')),
    name         text not null check (length(name) between 1 and 200),
    content      bytea not null,
    mapping      jsonb not null default '{}',
    entries      integer not null check (entries >= 0),
    added_by     uuid not null,
    added_at     timestamptz not null
);
create index building_references_latest on building_references (collectivity, kind, added_at);
call protect('building_references', 'select, insert');

create table building_scans (
    id            uuid primary key,
    collectivity  uuid not null references collectivity,
    vintage       uuid not null,
    earlier       uuid,
    state         text not null check (state in ('WAITING', 'RUNNING', 'PAUSED', 'STOPPED', 'FAILED', 'CANCELLED', 'DONE')),
    stage         text not null default 'READING',
    tiles_done    integer not null default 0,
    tiles         integer not null default 0,
    fault         text,
    model         text not null default '',
    model_sum     text not null default '',
    detections    integer not null default 0,
    explained     integer not null default 0,
    presumptions  integer not null default 0,
    joules        double precision not null default 0,
    energy_method text,
    service       text not null,
    demonstration boolean not null,
    asked_by      uuid not null,
    asked_at      timestamptz not null,
    changed_at    timestamptz not null,
    unique (collectivity, id),
    foreign key (collectivity, vintage) references building_vintages (collectivity, id),
    foreign key (collectivity, earlier) references building_vintages (collectivity, id)
);
create unique index building_scan_under_way on building_scans (collectivity) where state in ('WAITING', 'RUNNING', 'PAUSED');
call protect('building_scans', 'select, insert, update');

-- What a tile of a scan held: written once, with its objects, so that a tile is never done twice.
create table building_tiles (
    collectivity uuid not null,
    scan         uuid not null,
    vintage      uuid not null,
    number       integer not null,
    objects      bytea not null,
    primary key (scan, vintage, number),
    foreign key (collectivity, scan) references building_scans (collectivity, id)
);
call protect('building_tiles', 'select, insert, delete');

-- A presumption: what was seen, where, what explains it and what does not. Its state follows its acts.
create table building_cases (
    proposal      uuid primary key,
    collectivity  uuid not null references collectivity,
    number        integer not null,
    scan          uuid,
    origin        text not null check (origin in ('SCAN', 'PERSON')),
    kind          text not null,
    outline       text not null,
    crs           text not null,
    east          double precision not null,
    north         double precision not null,
    area          double precision not null check (area > 0),
    score         double precision not null,
    rank          double precision not null,
    parcels       text[] not null,
    zone          text not null,
    facts         jsonb not null,
    vintage       uuid not null,
    earlier       uuid,
    last_without  date,
    first_with    date,
    state         text not null,
    owed          boolean not null default false,
    changed_at    timestamptz not null,
    crops_gone_at timestamptz,
    demonstration boolean not null,
    unique (collectivity, proposal),
    unique (collectivity, number),
    foreign key (collectivity, proposal) references proposal (collectivity, id),
    foreign key (collectivity, scan) references building_scans (collectivity, id)
);
create index building_cases_by_state on building_cases (collectivity, state);
call protect('building_cases', 'select, insert, update (state, owed, changed_at, crops_gone_at, parcels, facts)');

-- What people did: never changed. Motives may be erased with the rest of what a person wrote, in proposal_content's way.
create table building_acts (
    id           uuid primary key,
    collectivity uuid not null,
    proposal     uuid not null,
    rank         integer not null check (rank >= 0),
    kind         text not null check (kind in ('DECIDED', 'TRANSMITTED')),
    to_state     text not null,
    actor        text not null check (actor in ('AGENT', 'SWORN_AGENT', 'MAYOR')),
    reference    text,
    on_day       date,
    by_account   uuid not null,
    at           timestamptz not null,
    entry        uuid not null,
    decision     uuid,
    xact         xid8 not null,
    unique (collectivity, proposal, rank),
    foreign key (collectivity, proposal) references building_cases (collectivity, proposal),
    foreign key (collectivity, entry) references journal_entry (collectivity, id)
);
call protect('building_acts', 'select, insert');

create table building_motives (
    collectivity uuid not null,
    act          uuid not null references building_acts,
    proposal     uuid not null,
    motive       text not null,
    primary key (act)
);
call protect('building_motives', 'select, insert, delete');

create function guard_building_act() returns trigger language plpgsql as $$
begin
    new.xact := pg_current_xact_id();
    if not exists (select from journal_entry e where e.id = new.entry and e.xact = pg_current_xact_id()) then
        raise exception 'an act on a presumption is written with its journal entry, in one transaction';
    end if;
    return new;
end $$;
create trigger building_act_guard before insert on building_acts for each row execute function guard_building_act();

create function guard_building_state() returns trigger language plpgsql as $$
begin
    if (new.state, new.owed) is distinct from (old.state, old.owed) and not exists (
        select from building_acts a where a.proposal = old.proposal and a.xact = pg_current_xact_id()
            and (a.kind = 'TRANSMITTED' or a.to_state = new.state)) then
        raise exception 'the state of a presumption changes only with an act written in the same transaction';
    end if;
    if old.owed and not new.owed and not exists (
        select from building_acts a where a.proposal = old.proposal and a.xact = pg_current_xact_id()
            and a.kind = 'TRANSMITTED' and a.on_day is not null) then
        raise exception 'only a told day ends the duty to send the statement of offence to the prosecutor';
    end if;
    return new;
end $$;
create trigger building_state_guard before update on building_cases for each row execute function guard_building_state();

-- Windows of images around a presumption: erased when it is closed and the collectivity's period is over.
create table building_crops (
    collectivity uuid not null,
    proposal     uuid not null,
    which        text not null check (which in ('BEFORE', 'AFTER')),
    image        bytea not null,
    primary key (proposal, which),
    foreign key (collectivity, proposal) references building_cases (collectivity, proposal)
);
call protect('building_crops', 'select, insert, delete');

create table building_settings (
    collectivity     uuid primary key references collectivity,
    retention_months integer not null check (retention_months between 1 and 120)
);
call protect('building_settings', 'select, insert, update');

-- Agents commissioned by the mayor and sworn in, as the mayor said; the last line of each counts.
create table building_sworn (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    account      uuid not null,
    reference    text not null check (length(reference) between 1 and 200),
    from_day     date not null,
    until_day    date,
    set_by       uuid not null,
    set_at       timestamptz not null
);
call protect('building_sworn', 'select, insert');

-- An agent's own interest: in a parcel, or in one presumption.
create table building_interests (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    account      uuid not null,
    parcel       text,
    proposal     uuid,
    declared_at  timestamptz not null,
    ended_at     timestamptz,
    ended_by     uuid,
    check ((parcel is null) <> (proposal is null))
);
call protect('building_interests', 'select, insert, update (ended_at, ended_by)');

-- Squares of a territory in which nothing was detected, drawn at random for a person to look at.
create table building_audits (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    scan         uuid not null,
    squares      integer not null check (squares > 0),
    side         double precision not null check (side > 0),
    asked_by     uuid not null,
    asked_at     timestamptz not null,
    unique (collectivity, id),
    foreign key (collectivity, scan) references building_scans (collectivity, id)
);
call protect('building_audits', 'select, insert');

create table building_squares (
    collectivity uuid not null,
    audit        uuid not null,
    number       integer not null,
    west         double precision not null,
    north        double precision not null,
    missed       integer check (missed between 0 and 50),
    looked_by    uuid,
    looked_at    timestamptz,
    primary key (audit, number),
    foreign key (collectivity, audit) references building_audits (collectivity, id)
);
call protect('building_squares', 'select, insert, update (missed, looked_by, looked_at)');
