-- The journal: entries are added by the transaction that does the thing, and placed in the tree afterwards, one by one.
-- Their bytes are never touched again. Personal values lie beside, with their salts, so that they can be erased.

create table journal_entry (
    id uuid primary key,
    collectivity uuid not null references collectivity,
    at timestamptz not null,
    type text not null,
    subject uuid not null,
    bytes bytea not null,
    place bigint check (place >= 0),
    xact xid8 not null,
    unique (collectivity, id),
    unique (collectivity, place)
);
create index journal_entry_by_subject on journal_entry (collectivity, subject);
create index journal_entry_by_time on journal_entry (collectivity, at);
create index journal_entry_to_place on journal_entry (collectivity, at, id) where place is null;

create table journal_head (
    collectivity uuid not null references collectivity,
    size bigint not null check (size > 0),
    root text not null,
    at timestamptz not null,
    signature text not null,
    journal text not null,
    primary key (collectivity, size)
);

create table personal_value (
    collectivity uuid not null,
    entry uuid not null,
    name text not null,
    salt text not null,
    value text not null,
    primary key (collectivity, entry, name),
    foreign key (collectivity, entry) references journal_entry (collectivity, id)
);

-- Which transaction wrote a row: what the guards below compare. Never left to the writer.
create function stamp_transaction() returns trigger language plpgsql as $$
begin
    new.xact := pg_current_xact_id();
    return new;
end $$;

create trigger journal_entry_stamp before insert on journal_entry for each row execute function stamp_transaction();

create function guard_journal_place() returns trigger language plpgsql as $$
declare
    next bigint;
begin
    if to_jsonb(new) - 'place' <> to_jsonb(old) - 'place' or old.place is not null then
        raise exception 'a journal entry never changes';
    end if;
    select coalesce(max(place) + 1, 0) into next from journal_entry
        where collectivity = old.collectivity and place is not null;
    if new.place is distinct from next then
        raise exception 'a journal has no gap: % comes next, not %', next, new.place;
    end if;
    return new;
end $$;

create trigger journal_entry_guard before update on journal_entry for each row execute function guard_journal_place();

call protect('journal_entry', 'SELECT, INSERT, UPDATE (place)');
call protect('journal_head', 'SELECT, INSERT');
call protect('personal_value', 'SELECT, INSERT, DELETE');
