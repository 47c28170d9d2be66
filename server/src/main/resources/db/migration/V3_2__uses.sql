-- Uses of AI, and every change of their state: who, when, why. The state follows the history, in one transaction.

create table use (
    id uuid primary key,
    collectivity uuid not null references collectivity,
    key text not null,
    service text not null,
    purpose text not null,
    legal_basis text not null,
    responsible text not null,
    risk text not null check (risk in ('MINIMAL', 'TRANSPARENCY', 'HIGH', 'PROHIBITED')),
    state text not null check (state in ('PROPOSED', 'OPEN', 'SUSPENDED', 'CLOSED')),
    second_reading_rate double precision not null check (second_reading_rate between 0 and 1),
    unique (collectivity, key),
    unique (collectivity, id)
);

create table use_change (
    id bigint generated always as identity primary key,
    collectivity uuid not null,
    use_id uuid not null,
    from_state text not null,
    to_state text not null,
    by_account uuid not null,
    by_role text not null,
    motive text not null,
    vote_date date,
    vote_number text,
    at timestamptz not null,
    provisional boolean not null,
    entry uuid not null,
    xact xid8 not null,
    foreign key (collectivity, use_id) references use (collectivity, id),
    foreign key (collectivity, entry) references journal_entry (collectivity, id)
);
create index use_change_by_use on use_change (collectivity, use_id);

create trigger use_change_stamp before insert on use_change for each row execute function stamp_transaction();

create function guard_use_state() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - 'state' - 'second_reading_rate' <> to_jsonb(old) - 'state' - 'second_reading_rate' then
        raise exception 'of a use, only its state and its rate of second reading change';
    end if;
    if new.state <> old.state and not exists (
        select from use_change c join journal_entry e on e.id = c.entry
        where c.use_id = old.id and c.from_state = old.state and c.to_state = new.state
            and c.xact = pg_current_xact_id() and e.xact = c.xact) then
        raise exception 'a use changes state only with its history line and its journal entry';
    end if;
    return new;
end $$;

create trigger use_guard before update on use for each row execute function guard_use_state();

call protect('use', 'SELECT, INSERT, UPDATE (state, second_reading_rate)');
call protect('use_change', 'SELECT, INSERT');
