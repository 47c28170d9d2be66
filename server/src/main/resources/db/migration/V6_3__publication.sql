-- Adopted acts as sessions told them. Nothing here is ever deleted, and only the end of a publication is ever updated.
create table adopted_acts (
    collectivity uuid not null references collectivity,
    act          uuid not null,
    version      integer not null check (version > 0),
    session      uuid not null,
    kind         text not null check (kind in ('DELIBERATION', 'DECISION', 'ARRETE')),
    number       text not null check (length(number) between 1 and 200),
    title        text not null,
    held_on      date not null,
    subject_code text not null,
    extract      jsonb not null,
    -- Why it was changed after the session was closed; empty for the first version.
    late         text not null,
    told_at      timestamptz not null,
    primary key (collectivity, act, version)
);
create index adopted_acts_by_day on adopted_acts (collectivity, held_on desc, number desc);
call protect('adopted_acts', 'select, insert');

-- Who signed which version, as what, and who wrote it down.
create table act_signatures (
    id           uuid primary key,
    collectivity uuid not null,
    act          uuid not null,
    version      integer not null,
    quality      text not null check (length(quality) between 1 and 200),
    name         text not null check (length(name) between 1 and 200),
    signed_on    date not null,
    by_account   uuid not null,
    at           timestamptz not null,
    foreign key (collectivity, act, version) references adopted_acts (collectivity, act, version)
);
create index act_signatures_by_act on act_signatures (collectivity, act, version);
call protect('act_signatures', 'select, insert');

-- The archives made for the operator, each with its number among those of its day.
create table act_envelopes (
    id           uuid primary key,
    collectivity uuid not null,
    act          uuid not null,
    version      integer not null,
    made_on      date not null,
    serial       integer not null check (serial > 0),
    name         text not null,
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    by_account   uuid not null,
    at           timestamptz not null,
    unique (collectivity, made_on, serial),
    foreign key (collectivity, act, version) references adopted_acts (collectivity, act, version)
);
create index act_envelopes_by_act on act_envelopes (collectivity, act, version, at desc);
call protect('act_envelopes', 'select, insert');

-- The prefecture's receipt: typed by a person, or read from the file they imported. The last one counts.
create table act_receipts (
    id           uuid primary key,
    collectivity uuid not null,
    act          uuid not null,
    version      integer not null,
    identifier   text not null check (length(identifier) between 1 and 200),
    received_on  date not null,
    -- Of the imported file; null where a person typed it.
    sha256       text check (sha256 ~ '^[0-9a-f]{64}$'),
    by_account   uuid not null,
    at           timestamptz not null,
    foreign key (collectivity, act, version) references adopted_acts (collectivity, act, version)
);
create index act_receipts_by_act on act_receipts (collectivity, act, version, at desc);
call protect('act_receipts', 'select, insert');

-- An act made known otherwise than here: posted, put at the public's disposal on paper, notified.
create table act_announcements (
    id           uuid primary key,
    collectivity uuid not null,
    act          uuid not null,
    version      integer not null,
    form         text not null check (form in ('POSTED', 'PAPER', 'NOTIFIED')),
    done_on      date not null,
    by_account   uuid not null,
    at           timestamptz not null,
    foreign key (collectivity, act, version) references adopted_acts (collectivity, act, version)
);
create index act_announcements_by_act on act_announcements (collectivity, act, version);
call protect('act_announcements', 'select, insert');

-- What a proposal would mask, as places in the act: the words themselves stand in the act alone.
create table act_masking_proposals (
    proposal     uuid primary key,
    collectivity uuid not null,
    act          uuid not null,
    version      integer not null,
    spans        jsonb not null,
    foreign key (collectivity, act, version) references adopted_acts (collectivity, act, version)
);
create index act_masking_proposals_by_act on act_masking_proposals (collectivity, act, version);
call protect('act_masking_proposals', 'select, insert');

-- What a person decided of each place: with a decision on a proposal (its id), or on their own where the use is closed.
create table act_maskings (
    id           uuid primary key,
    collectivity uuid not null,
    act          uuid not null,
    version      integer not null,
    proposal     uuid,
    spans        jsonb not null,
    by_account   uuid not null,
    by_role      text not null,
    at           timestamptz not null,
    foreign key (collectivity, act, version) references adopted_acts (collectivity, act, version)
);
create index act_maskings_by_act on act_maskings (collectivity, act, version);
call protect('act_maskings', 'select, insert');

-- The masking in effect for each version. A decision that settles no place (a rejection) leaves none.
create table act_masking_standing (
    collectivity uuid not null,
    act          uuid not null,
    version      integer not null,
    masking      uuid not null,
    primary key (collectivity, act, version),
    foreign key (collectivity, act, version) references adopted_acts (collectivity, act, version)
);
call protect('act_masking_standing', 'select, insert, update (masking)');

-- What residents read: masked words only, and the very file whose hash is shown.
create table publications (
    id           uuid primary key,
    collectivity uuid not null,
    act          uuid not null,
    version      integer not null,
    -- 1 for the first publication of the act, 2 for its republication and so on: the last one is what the public page shows.
    rank         integer not null check (rank > 0),
    masking      uuid not null,
    kind         text not null,
    number       text not null,
    title        text not null,
    held_on      date not null,
    subject_code text not null,
    author       text not null,
    extract      jsonb not null,
    search       tsvector not null,
    pdf          bytea not null,
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    published_at timestamptz not null,
    published_on date not null,
    by_account   uuid not null,
    by_role      text not null,
    state        text not null check (state in ('IN_EFFECT', 'REPLACED', 'WITHDRAWN')),
    ended_at     timestamptz,
    ended_by     uuid,
    motive       text check (length(motive) between 1 and 2000),
    title_hidden boolean not null default false,
    unique (collectivity, act, rank),
    foreign key (collectivity, act, version) references adopted_acts (collectivity, act, version),
    check ((state = 'IN_EFFECT') = (ended_at is null)),
    check ((ended_at is null) = (ended_by is null)),
    check (state <> 'WITHDRAWN' or motive is not null)
);
create unique index publications_in_effect on publications (collectivity, act) where state = 'IN_EFFECT';
create index publications_by_day on publications (collectivity, held_on desc, number desc, act) where state <> 'REPLACED';

create function guard_publication_end() returns trigger language plpgsql as $$
begin
    if old.state <> 'IN_EFFECT' or new.state = 'IN_EFFECT' then
        raise exception 'a publication ends once';
    end if;
    return new;
end $$;

create trigger publication_guard before update on publications for each row execute function guard_publication_end();

call protect('publications', 'select, insert, update (state, ended_at, ended_by, motive, title_hidden)');

-- What the collectivity's exchanges with the prefecture and its archives need, as last given.
create table publication_settings (
    collectivity uuid primary key references collectivity,
    settings     jsonb not null,
    changed_at   timestamptz not null
);
call protect('publication_settings', 'select, insert, update (settings, changed_at)');
