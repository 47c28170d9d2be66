-- A ranking of the pipes of a network, made by a job while an élu holds the use open; what it was worth on years not seen stays
-- when a later one takes its place.
create table water_rankings (
    id            uuid primary key,
    collectivity  uuid not null references collectivity,
    network       uuid not null,
    state         text not null check (state in ('WAITING', 'RUNNING', 'STOPPED', 'FAILED', 'DONE')),
    step          integer not null default 0,
    asked_by      uuid,
    asked_at      timestamptz not null,
    changed_at    timestamptz not null,
    on_day        date,
    method        text,
    pipes         integer not null default 0,
    km            double precision not null default 0,
    expected      double precision not null default 0,
    simple_top    double precision not null default 0,
    tested        jsonb,
    joules        double precision not null default 0,
    energy_method text,
    demonstration boolean not null,
    unique (collectivity, id),
    foreign key (collectivity, network) references water_networks (collectivity, id)
);
create unique index water_ranking_under_way on water_rankings (collectivity) where state in ('WAITING', 'RUNNING');
call protect('water_rankings', 'select, insert, update');

-- Its lines; only those of the last one are kept. `simple` is what the best simple ranking expects of the pipe.
create table water_ranked (
    collectivity uuid not null,
    ranking      uuid not null,
    place        integer not null,
    pipe         text not null,
    rate         double precision not null,
    simple       double precision not null,
    reasons      jsonb not null,
    primary key (ranking, place),
    unique (ranking, pipe),
    foreign key (collectivity, ranking) references water_rankings (collectivity, id)
);
call protect('water_ranked', 'select, insert, delete');

create table water_settings (
    collectivity uuid primary key references collectivity,
    yearly       boolean not null
);
call protect('water_settings', 'select, insert, update');
