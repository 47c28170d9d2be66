-- A suspension that a budget set by an élu brought about, with nobody acting at that moment.
alter table use_change add column by_budget boolean not null default false;
alter table use_change add constraint use_change_by_budget
    check (not by_budget or (provisional and from_state = 'OPEN' and to_state = 'SUSPENDED' and by_role = 'ELU'));

-- Figures from outside, each with its source; added, never rewritten.
create table energy_rate (
    id            bigint generated always as identity primary key,
    collectivity  uuid not null references collectivity,
    since         date not null,
    euros         double precision not null check (euros between 0 and 10),
    price_source  text not null check (length(price_source) between 1 and 300),
    grams         double precision not null check (grams between 0 and 3000),
    carbon_source text not null check (length(carbon_source) between 1 and 300),
    by_account    uuid not null,
    at            timestamptz not null
);
create index energy_rate_since on energy_rate (collectivity, since);
call protect('energy_rate', 'select, insert');

create table replaced_cycle (
    id           bigint generated always as identity primary key,
    collectivity uuid not null,
    use_key      text not null,
    what         text not null check (length(what) between 1 and 200),
    grams        double precision not null check (grams > 0),
    source       text not null check (length(source) between 1 and 300),
    by_account   uuid not null,
    at           timestamptz not null,
    foreign key (collectivity, use_key) references use (collectivity, key)
);
call protect('replaced_cycle', 'select, insert');

create table model_card (
    id           bigint generated always as identity primary key,
    collectivity uuid not null references collectivity,
    model        text not null check (length(model) between 1 and 200),
    active_low   double precision not null check (active_low > 0),
    active_high  double precision not null check (active_high >= active_low),
    total_low    double precision not null check (total_low >= active_low),
    total_high   double precision not null check (total_high >= greatest(total_low, active_high)),
    pue_low      double precision not null check (pue_low >= 1),
    pue_high     double precision not null check (pue_high >= pue_low),
    grams        double precision not null check (grams between 0 and 3000),
    source       text not null check (length(source) between 1 and 500),
    by_account   uuid not null,
    at           timestamptz not null
);
call protect('model_card', 'select, insert');

-- Exchanges with language models that run elsewhere: how much was written, never what.
create table remote_call (
    id           bigint generated always as identity primary key,
    collectivity uuid not null references collectivity,
    use_key      text not null,
    model        text not null,
    tokens       bigint not null check (tokens >= 0),
    counted      boolean not null,
    latency_ms   bigint not null check (latency_ms >= 0),
    at           timestamptz not null
);
create index remote_call_at on remote_call (collectivity, at);
-- What one use spent of its budget, asked at each submission.
create index remote_call_of_use on remote_call (collectivity, use_key, at) include (model, tokens);
call protect('remote_call', 'select, insert');

create table energy_budget (
    id           uuid primary key,
    number       bigint generated always as identity,
    collectivity uuid not null,
    use_key      text not null,
    kwh          double precision check (kwh > 0),
    suspends     boolean not null,
    motive       text not null check (length(motive) between 1 and 2000),
    by_account   uuid not null,
    at           timestamptz not null,
    check (kwh is not null or not suspends),
    unique (collectivity, id),
    foreign key (collectivity, use_key) references use (collectivity, key)
);
create index energy_budget_of_use on energy_budget (collectivity, use_key, number);
call protect('energy_budget', 'select, insert');

-- What a budget said of a month: once each.
create table budget_event (
    collectivity uuid not null,
    budget       uuid not null,
    month        date not null check (extract(day from month) = 1),
    state        text not null check (state in ('WARNED', 'SPENT')),
    kwh          double precision not null check (kwh >= 0),
    at           timestamptz not null,
    primary key (collectivity, budget, month, state),
    foreign key (collectivity, budget) references energy_budget (collectivity, id)
);
call protect('budget_event', 'select, insert');
