-- The content of annexed files, each once, however often it is annexed.
create table annex_files (
    collectivity uuid not null references collectivity,
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content      bytea not null check (length(content) between 1 and 20000000),
    primary key (collectivity, sha256)
);
-- PDF and pictures are compressed already.
alter table annex_files alter column content set storage external;
call protect('annex_files', 'select, insert, delete');

-- What is annexed to what: to an item of an agenda, then to the act that came of it. What is removed stays told.
create table annexes (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    subject      uuid not null,
    rank         integer not null check (rank > 0),
    title        text not null check (length(title) between 1 and 200),
    name         text not null check (length(name) between 1 and 240),
    type         text not null check (type in ('PDF', 'JPG', 'PNG')),
    size         integer not null check (size > 0),
    -- The content is in annex_files, until every annex that bears it was removed and none of them is to be kept.
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    added_by     uuid not null,
    added_at     timestamptz not null,
    removed_by   uuid,
    removed_at   timestamptz,
    kept         boolean not null default true,
    check ((removed_at is null) = (removed_by is null))
);
create unique index annexes_once on annexes (collectivity, subject, sha256) where removed_at is null;
create index annexes_in_order on annexes (collectivity, subject, rank);
create index annexes_by_content on annexes (collectivity, sha256);

create function guard_removed_annex() returns trigger language plpgsql as $$
begin
    if old.removed_at is not null then
        raise exception 'a removed annex stays as it was';
    end if;
    return new;
end $$;

create trigger annex_guard before update on annexes for each row execute function guard_removed_annex();

call protect('annexes', 'select, insert, update (rank, title, removed_by, removed_at, kept)');

-- The annexes that a person chose to publish, as the page lists them; their content stays in annex_files.
alter table publications add column annexes jsonb not null default '[]';
-- How many others the act has.
alter table publications add column withheld integer not null default 0 check (withheld >= 0);

-- A signature or an announcement that was noted wrongly. It stays, and counts no more.
create table act_strikes (
    struck       uuid primary key,
    collectivity uuid not null,
    act          uuid not null,
    version      integer not null,
    motive       text not null check (length(motive) between 1 and 2000),
    by_account   uuid not null,
    at           timestamptz not null,
    foreign key (collectivity, act, version) references adopted_acts (collectivity, act, version)
);
create index act_strikes_by_act on act_strikes (collectivity, act, version);
call protect('act_strikes', 'select, insert');
