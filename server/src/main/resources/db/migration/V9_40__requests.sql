-- What residents ask without account: to object to a use, to have a decision explained, to see or mend their data, to report an error.
create table resident_request (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    number       text not null,
    hash         bytea not null unique,
    kind         text not null check (kind in ('OBJECTION', 'EXPLANATION', 'ACCESS', 'RECTIFICATION', 'ERROR')),
    use_key      text,
    state        text not null check (state in ('RECEIVED', 'ANSWERED', 'CLOSED')),
    received_at  timestamptz not null,
    due_on       date not null,
    extended     boolean not null default false,
    assigned_to  uuid,
    proposal     uuid,
    outcome      text check (outcome in ('GRANTED', 'PARTLY', 'REFUSED', 'ELSEWHERE', 'WITHDRAWN')),
    answered_at  timestamptz,
    closed_at    timestamptz,
    erased_at    timestamptz,
    check (state = 'RECEIVED' or outcome is not null),
    check ((state = 'CLOSED') = (closed_at is not null)),
    check (erased_at is null or state = 'CLOSED'),
    unique (collectivity, id),
    unique (collectivity, number)
);
create index resident_request_waiting on resident_request (collectivity, state, due_on);
call protect('resident_request',
    'select, insert, update (state, due_on, extended, assigned_to, proposal, outcome, answered_at, closed_at, erased_at)');
call open_to_named_functions('resident_request');

-- Which request this link opens: asked before any collectivity is known. What was erased opens nothing any more.
create function resident_request_by_hash(wanted bytea) returns table (collectivity uuid, id uuid)
    language sql stable security definer
    set search_path = public, pg_temp
    as $$ select r.collectivity, r.id from resident_request r where r.hash = wanted and r.erased_at is null $$;
revoke all on function resident_request_by_hash(bytea) from public;
grant execute on function resident_request_by_hash(bytea) to ${app};

-- What belongs to a person: emptied after its time, or at once when the person withdraws. The administration's answer is a public archive:
-- it stays until its visa.
create table resident_request_content (
    request      uuid primary key,
    collectivity uuid not null,
    name         text not null check (length(name) <= 120),
    email        text not null check (length(email) <= 254),
    postal       text not null check (length(postal) <= 300),
    reference    text not null check (length(reference) <= 80),
    message      text not null check (length(message) <= 4000),
    answer       text not null default '' check (length(answer) <= 20000),
    answer_id    uuid,
    foreign key (collectivity, request) references resident_request (collectivity, id)
);
call protect('resident_request_content',
    'select, insert, update (name, email, postal, reference, message, answer, answer_id), delete');

-- What each side added afterwards.
create table resident_request_note (
    id            bigint generated always as identity primary key,
    collectivity  uuid not null,
    request       uuid not null,
    from_resident boolean not null,
    text          text not null check (length(text) between 1 and 2000),
    at            timestamptz not null,
    foreign key (collectivity, request) references resident_request (collectivity, id)
);
create index resident_request_note_of on resident_request_note (collectivity, request, id);
call protect('resident_request_note', 'select, insert, delete');

create table resident_request_step (
    id           bigint generated always as identity primary key,
    collectivity uuid not null,
    request      uuid not null,
    kind         text not null,
    from_state   text not null,
    to_state     text not null,
    motive       text not null default '' check (length(motive) <= 2000),
    by_account   uuid,
    by_role      text,
    at           timestamptz not null,
    xact         xid8 not null,
    foreign key (collectivity, request) references resident_request (collectivity, id)
);
create index resident_request_step_of on resident_request_step (collectivity, request, id);
create trigger resident_request_step_stamp before insert on resident_request_step
    for each row execute function stamp_transaction();
call protect('resident_request_step', 'select, insert, update (motive)');

create function guard_resident_request() returns trigger language plpgsql as $$
begin
    if new.state <> old.state and not exists (
        select from resident_request_step s where s.request = old.id and s.from_state = old.state
            and s.to_state = new.state and s.xact = pg_current_xact_id()) then
        raise exception 'a request changes state only with its history line';
    end if;
    return new;
end $$;
create trigger resident_request_guard before update on resident_request
    for each row execute function guard_resident_request();
