-- Stretches chosen from one ranking within a budget. Each is a proposal; what it was made of stays as a person saw it, whatever
-- becomes of the network.
create table water_campaigns (
    id               uuid primary key,
    collectivity     uuid not null references collectivity,
    ranking          uuid not null,
    name             text not null check (length(name) between 1 and 120),
    budget_km        double precision not null check (budget_km > 0),
    km               double precision not null,
    expected         double precision not null,
    mean             double precision not null,
    scattered_km     double precision not null,
    scattered        double precision not null,
    scattered_places integer not null,
    made_by          uuid not null,
    made_at          timestamptz not null,
    demonstration    boolean not null,
    unique (collectivity, id),
    foreign key (collectivity, ranking) references water_rankings (collectivity, id)
);
call protect('water_campaigns', 'select, insert');

create table water_stretches (
    proposal     uuid primary key,
    collectivity uuid not null,
    campaign     uuid not null,
    number       integer not null,
    km           double precision not null,
    expected     double precision not null,
    pipes        jsonb not null,
    state        text not null check (state in ('PROPOSED', 'TO_VISIT', 'DECLINED')),
    unique (collectivity, proposal),
    foreign key (collectivity, campaign) references water_campaigns (collectivity, id)
);
create index water_stretches_of on water_stretches (collectivity, campaign);
call protect('water_stretches', 'select, insert, update');

-- What a team found on a stretch: one row for each leak, or one that says that there was none.
create table water_visits (
    id           uuid primary key,
    collectivity uuid not null,
    stretch      uuid not null,
    found        boolean not null,
    kind         text,
    pipe         text not null,
    flow         double precision,
    m3_a_year    double precision,
    note         text not null,
    on_day       date not null,
    by_account   uuid not null,
    at           timestamptz not null,
    withdrawn    boolean not null default false,
    unique (collectivity, id),
    check (found = (kind is not null)),
    foreign key (collectivity, stretch) references water_stretches (collectivity, proposal)
);
create index water_visits_of on water_visits (collectivity, stretch);
call protect('water_visits', 'select, insert, update');

-- A photograph, drawn again from its points: nothing of the telephone that took it is in it.
create table water_photos (
    visit        uuid primary key,
    collectivity uuid not null,
    content      bytea not null,
    foreign key (collectivity, visit) references water_visits (collectivity, id)
);
call protect('water_photos', 'select, insert, delete');
