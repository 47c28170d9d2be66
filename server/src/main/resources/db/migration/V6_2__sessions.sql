-- What convocations and extracts of a collectivité say of it: its kind, its town, its court.
create table assembly_settings (
    collectivity uuid primary key references collectivity,
    settings     jsonb not null,
    changed_at   timestamptz not null
);
call protect('assembly_settings', 'select, insert, update');

-- The members of the assembly, in the order of the table. Who leaves keeps their row: past sessions name them.
create table assembly_members (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    civility     text not null check (civility in ('M.', 'Mme')),
    name         text not null check (length(name) between 1 and 120),
    office       text not null check (office in ('HEAD', 'DEPUTY', 'NONE')),
    born_on      date,
    rank         integer not null,
    left_on      date
);
create index assembly_members_in_order on assembly_members (collectivity, rank);
call protect('assembly_members', 'select, insert, update');

-- A session as it is convened. The plan changes until the convocation leaves, and never after.
create table sessions (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    starts_at    timestamp not null,
    phase        text not null check (phase in ('PREPARING', 'CONVENED', 'SITTING', 'CLOSED', 'CANCELLED')),
    plan         jsonb not null,
    version      integer not null check (version > 0),
    created_by   uuid not null,
    created_at   timestamptz not null
);
create index sessions_by_day on sessions (collectivity, starts_at desc);
call protect('sessions', 'select, insert, update');

-- What happened in a session, in the order in which it counts. Only ever appended to: a mistake is struck by another event.
create table session_events (
    collectivity uuid not null references collectivity,
    session      uuid not null references sessions,
    place        integer not null check (place >= 0),
    event        jsonb not null,
    noted_by     uuid not null,
    noted_at     timestamptz not null,
    primary key (session, place)
);
call protect('session_events', 'select, insert');

-- The act that follows from an item, under the same name for ever.
create table session_acts (
    act          uuid primary key,
    collectivity uuid not null references collectivity,
    session      uuid not null references sessions,
    item         text not null,
    number       text not null,
    unique (collectivity, session, item),
    unique (collectivity, number)
);
call protect('session_acts', 'select, insert');
