-- Where imported acts come from: one file of published acts, by the name that a person gave it. An import under the same name
-- takes the place of the former one whole.
create table similar_sources (
    id            uuid primary key,
    collectivity  uuid not null references collectivity,
    name          text not null check (length(name) between 1 and 120),
    acts          integer not null check (acts > 0),
    characters    bigint not null check (characters >= 0),
    first_on      date not null,
    last_on       date not null,
    imported_by   uuid not null,
    imported_at   timestamptz not null,
    demonstration boolean not null,
    unique (collectivity, name),
    unique (collectivity, id)
);
call protect('similar_sources', 'select, insert, delete');

-- The acts, as they were read. Never updated: what a page showed under an id is what is taken over.
create table similar_acts (
    id           uuid primary key,
    collectivity uuid not null,
    source       uuid not null,
    act          jsonb not null,
    foreign key (collectivity, source) references similar_sources (collectivity, id)
);
create index similar_acts_by_source on similar_acts (collectivity, source);
call protect('similar_acts', 'select, insert, delete');
