-- What a declared use says of itself where red lines ask: one answer per trait, the latest counts.
create table declared_trait (
    id           bigint generated always as identity primary key,
    collectivity uuid not null references collectivity,
    declared     uuid not null,
    trait        text not null,
    answer       text not null,
    by_account   uuid not null,
    by_role      text not null,
    at           timestamptz not null,
    foreign key (collectivity, declared) references declared_use (collectivity, id)
);
create index declared_trait_of_use on declared_trait (collectivity, declared, trait, id);
call protect('declared_trait', 'select, insert');
