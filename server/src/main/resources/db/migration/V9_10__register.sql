-- What the collectivité itself says of a use in its register: fields that only it knows, answers on the law's duties. Nothing is
-- overwritten: the latest edition counts, the earlier ones stay.
create table register_edition (
    id           bigint generated always as identity primary key,
    collectivity uuid not null references collectivity,
    use_key      text not null,
    kind         text not null check (kind in ('FIELDS', 'DUTIES')),
    content      jsonb not null,
    motive       text not null check (length(motive) between 1 and 2000),
    by_account   uuid not null,
    by_role      text not null,
    at           timestamptz not null,
    foreign key (collectivity, use_key) references use (collectivity, key)
);
create index register_edition_of_use on register_edition (collectivity, use_key, kind, id);
call protect('register_edition', 'select, insert');
