-- Erasure of personal data: asked by the DPO, held while the content is a public archive without visa, then done.

create table erasure (
    id uuid primary key,
    collectivity uuid not null references collectivity,
    kind text not null check (kind in ('PERSON', 'PROPOSAL')),
    subject uuid not null,
    archive boolean not null,
    reason text not null,
    by_account uuid not null,
    at timestamptz not null,
    unique (collectivity, id)
);

-- The written agreement of the archives (Code du patrimoine, art. L212-2) before what is a public archive is destroyed.
create table erasure_visa (
    collectivity uuid not null,
    erasure uuid not null,
    authority text not null,
    reference text not null,
    given_on date not null,
    by_account uuid not null,
    at timestamptz not null,
    primary key (collectivity, erasure),
    foreign key (collectivity, erasure) references erasure (collectivity, id)
);

create table erasure_effect (
    collectivity uuid not null,
    erasure uuid not null,
    at timestamptz not null,
    xact xid8 not null,
    primary key (collectivity, erasure),
    foreign key (collectivity, erasure) references erasure (collectivity, id)
);

create function guard_erasure_effect() returns trigger language plpgsql as $$
begin
    new.xact := pg_current_xact_id();
    if exists (select from erasure e where e.id = new.erasure and e.archive
            and not exists (select from erasure_visa v where v.erasure = e.id)) then
        raise exception 'a public archive is erased only after its visa';
    end if;
    return new;
end $$;

create trigger erasure_effect_guard before insert on erasure_effect
    for each row execute function guard_erasure_effect();

create function guard_erasing() returns trigger language plpgsql as $$
begin
    if not exists (select from erasure_effect f
            where f.collectivity = old.collectivity and f.xact = pg_current_xact_id()) then
        raise exception 'nothing is deleted without an erasure written in the same transaction';
    end if;
    return old;
end $$;

create trigger personal_value_guard before delete on personal_value for each row execute function guard_erasing();
create trigger proposal_content_guard before delete on proposal_content
    for each row execute function guard_erasing();

call protect('erasure', 'SELECT, INSERT');
call protect('erasure_visa', 'SELECT, INSERT');
call protect('erasure_effect', 'SELECT, INSERT');
