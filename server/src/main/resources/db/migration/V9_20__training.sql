-- What an élu rules on the training that a use requires; the last line of a use counts. No line: nothing is required.
create table training_ruling (
    id           bigint generated always as identity primary key,
    collectivity uuid not null references collectivity,
    use_key      text not null,
    required     boolean not null,
    modules      text[] not null,
    grace_until  date,
    motive       text not null check (length(motive) between 1 and 2000),
    by_account   uuid not null,
    by_role      text not null,
    at           timestamptz not null,
    check (not required or cardinality(modules) > 0),
    check (required or grace_until is null)
);
create index training_ruling_of_use on training_ruling (collectivity, use_key, id);
call protect('training_ruling', 'select, insert');

-- For how many months a training counts; the last line does, for trainings already taken too.
create table training_validity (
    id           bigint generated always as identity primary key,
    collectivity uuid not null references collectivity,
    months       integer not null check (months between 1 and 120),
    motive       text not null check (length(motive) between 1 and 2000),
    by_account   uuid not null,
    at           timestamptz not null
);
call protect('training_validity', 'select, insert');

-- Held in person, recorded by whoever answers for it; withdrawn if it was recorded wrongly.
create table training_session (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    module       text not null,
    held_on      date not null,
    minutes      integer not null check (minutes between 1 and 1440),
    trainer      text not null check (length(trainer) <= 200),
    by_account   uuid not null,
    by_role      text not null,
    at           timestamptz not null,
    withdrawn_at timestamptz,
    erased_at    timestamptz,
    check ((trainer = '') = (erased_at is not null)),
    unique (collectivity, id)
);
call protect('training_session', 'select, insert, update (trainer, withdrawn_at, erased_at)');

create function guard_trainer() returns trigger language plpgsql as $$
begin
    if new.trainer not in ('', old.trainer) then
        raise exception 'a trainer is erased, never changed';
    end if;
    return new;
end $$;
create trigger trainer_guard before update on training_session for each row execute function guard_trainer();

-- A module that a person passed: by its questions, or in a session. What they got wrong is nowhere.
create table training_record (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    account      uuid not null,
    module       text not null,
    passed_on    date not null,
    written      date not null,
    session      uuid,
    foreign key (collectivity, session) references training_session (collectivity, id)
);
create index training_record_of_person on training_record (collectivity, account, module, passed_on);
call protect('training_record', 'select, insert, delete');

-- The questions under way, or just answered, of one person: theirs alone to see, and gone with the next try.
create table training_attempt (
    collectivity uuid not null references collectivity,
    account      uuid not null,
    module       text not null,
    written      date not null,
    drawn        jsonb not null,
    answers      jsonb,
    passed       boolean,
    drawn_at     timestamptz not null,
    check ((answers is null) = (passed is null)),
    primary key (collectivity, account, module)
);
call protect('training_attempt', 'select, insert, update (written, drawn, answers, passed, drawn_at), delete');
