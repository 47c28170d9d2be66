-- Packages of uses: made here, or received from another collectivité.
create table shared_package (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    direction    text not null check (direction in ('MADE', 'RECEIVED')),
    state        text not null check (state in ('DRAFT', 'SIGNED', 'PROPOSED', 'ACCEPTED', 'REJECTED')),
    use_key      text not null,
    origin       text not null check (length(origin) between 1 and 200),
    signer       text not null,
    manifest     bytea not null,
    content      bytea,
    hash         text not null,
    at           timestamptz not null,
    check ((direction = 'MADE') = (state in ('DRAFT', 'SIGNED'))),
    check (state = 'REJECTED' or content is not null),
    unique (collectivity, id)
);
-- One signed manifest comes in once, however the zip around it is packed.
create unique index shared_package_once on shared_package (collectivity, signer, sha256(manifest)) where direction = 'RECEIVED';
call protect('shared_package', 'select, insert, update (state, content, hash), delete');

create table shared_package_step (
    id           bigint generated always as identity primary key,
    collectivity uuid not null,
    package      uuid not null,
    from_state   text not null,
    to_state     text not null,
    motive       text not null check (length(motive) between 1 and 2000),
    by_account   uuid not null,
    by_role      text not null,
    at           timestamptz not null,
    xact         xid8 not null,
    foreign key (collectivity, package) references shared_package (collectivity, id)
);
create index shared_package_step_of on shared_package_step (collectivity, package, id);
create trigger shared_package_step_stamp before insert on shared_package_step
    for each row execute function stamp_transaction();
call protect('shared_package_step', 'select, insert');

create function guard_shared_package() returns trigger language plpgsql as $$
begin
    if new.state <> old.state and not exists (
        select from shared_package_step s where s.package = old.id and s.from_state = old.state
            and s.to_state = new.state and s.xact = pg_current_xact_id()) then
        raise exception 'a package changes state only with its history line';
    end if;
    return new;
end $$;
create trigger shared_package_guard before update on shared_package
    for each row execute function guard_shared_package();

create function keep_signed_package() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' then
        raise exception 'only a draft is thrown away';
    end if;
    return old;
end $$;
create trigger shared_package_kept before delete on shared_package
    for each row execute function keep_signed_package();

-- Whose packages may be accepted here: an administrator compared the fingerprint by another way.
create table trusted_signer (
    collectivity uuid not null references collectivity,
    fingerprint  text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    name         text not null check (length(name) between 1 and 200),
    motive       text not null check (length(motive) between 1 and 2000),
    by_account   uuid not null,
    at           timestamptz not null,
    primary key (collectivity, fingerprint)
);
call protect('trusted_signer', 'select, insert, delete');
