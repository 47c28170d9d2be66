-- A search for leaks in the pressures of a network. The files it is made from go when it ends; the network's shape stays for its map.
create table location_searches (
    id             uuid primary key,
    collectivity   uuid not null references collectivity,
    state          text not null check (state in ('WAITING', 'RUNNING', 'STOPPED', 'FAILED', 'DONE')),
    step           integer not null default 0,
    network_name   text not null check (length(network_name) between 1 and 200),
    network_hash   text not null default '',
    network        bytea,
    measures_name  text not null check (length(measures_name) between 1 and 200),
    measures       bytea,
    until_day      date not null,
    measured_until date,
    fault          jsonb,
    notices        jsonb not null default '[]',
    joules         double precision,
    energy_method  text,
    service        text not null,
    asked_by       uuid not null,
    asked_at       timestamptz not null,
    changed_at     timestamptz not null,
    unique (collectivity, id)
);
create unique index location_search_under_way on location_searches (collectivity) where state in ('WAITING', 'RUNNING');
call protect('location_searches', 'select, insert, update');

-- The pipes of a network, once for all searches on the same file.
create table location_pipes (
    collectivity uuid not null references collectivity,
    network_hash text not null,
    number       integer not null,
    id           text not null,
    from_x       double precision,
    from_y       double precision,
    to_x         double precision,
    to_y         double precision,
    primary key (collectivity, network_hash, number)
);
call protect('location_pipes', 'select, insert');

-- Where a leak may be. `suspects`: the pipes that hold 95 % of the probability.
create table location_places (
    collectivity uuid not null,
    search       uuid not null,
    number       integer not null,
    raised       timestamp not null,
    pipe         text not null,
    litres       double precision not null,
    strength     double precision not null,
    near         double precision not null,
    suspects     jsonb not null,
    proposal     uuid,
    primary key (search, number),
    foreign key (collectivity, search) references location_searches (collectivity, id)
);
create index location_places_of_proposals on location_places (collectivity, proposal);
call protect('location_places', 'select, insert');

-- What teams found there; noted again, the latest counts.
create table location_visits (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    proposal     uuid not null,
    leak         boolean not null,
    pipe         text not null,
    note         text not null,
    noted_by     uuid not null,
    noted_at     timestamptz not null
);
create index location_visits_of_proposals on location_visits (collectivity, proposal, noted_at);
call protect('location_visits', 'select, insert, update');
