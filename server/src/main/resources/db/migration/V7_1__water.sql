-- The network of pipes of a collectivité, as one import read it. A person confirms it after its quality report: then it takes
-- the place of the one before, whose pipes go.
create table water_networks (
    id            uuid primary key,
    collectivity  uuid not null references collectivity,
    state         text not null check (state in ('MAPPING', 'WAITING', 'READING', 'FAILED', 'CHECKED', 'CURRENT', 'GONE')),
    step          integer not null default 0,
    fault         jsonb,
    quality       jsonb,
    projection    text not null default '',
    pipes         integer not null default 0,
    repairs       integer not null default 0,
    km            double precision not null default 0,
    first_repair  date,
    last_repair   date,
    asked_by      uuid not null,
    asked_at      timestamptz not null,
    changed_at    timestamptz not null,
    demonstration boolean not null,
    unique (collectivity, id)
);
create unique index water_network_in_use on water_networks (collectivity) where state = 'CURRENT';
call protect('water_networks', 'select, insert, update');

-- What was sent, until it is read; its name and what its columns mean stay, for the report to name them.
create table water_files (
    collectivity uuid not null,
    network      uuid not null,
    subject      text not null check (subject in ('PIPES', 'REPAIRS', 'ROADS')),
    name         text not null check (length(name) between 1 and 200),
    sent_columns jsonb not null,
    projection   text not null,
    mapping      jsonb not null,
    guessed      boolean not null,
    content      bytea,
    primary key (network, subject),
    foreign key (collectivity, network) references water_networks (collectivity, id)
);
call protect('water_files', 'select, insert, update');

-- The correspondence of columns that a person last confirmed, for the next file of the same subject.
create table water_mappings (
    collectivity uuid not null references collectivity,
    subject      text not null check (subject in ('PIPES', 'REPAIRS', 'ROADS')),
    mapping      jsonb not null,
    changed_at   timestamptz not null,
    primary key (collectivity, subject)
);
call protect('water_mappings', 'select, insert, update');

create table water_pipes (
    collectivity uuid not null,
    network      uuid not null,
    number       integer not null,
    id           text not null,
    laid         date,
    material     text not null,
    diameter_mm  double precision,
    length_m     double precision not null check (length_m > 0),
    street       text not null,
    street_name  text not null,
    road_class   text not null,
    zone         text not null,
    shape        bytea,
    line         integer not null,
    primary key (network, number),
    unique (network, id),
    foreign key (collectivity, network) references water_networks (collectivity, id)
);
call protect('water_pipes', 'select, insert, delete');

create table water_repairs (
    collectivity uuid not null,
    network      uuid not null,
    number       integer not null,
    id           text not null,
    on_day       date not null,
    pipe         text not null,
    street       text not null,
    x            double precision,
    y            double precision,
    kind         text not null check (kind in ('PIPE', 'SERVICE', 'FITTING')),
    cancelled    boolean not null,
    line         integer not null,
    primary key (network, number),
    foreign key (collectivity, network) references water_networks (collectivity, id)
);
call protect('water_repairs', 'select, insert, delete');
