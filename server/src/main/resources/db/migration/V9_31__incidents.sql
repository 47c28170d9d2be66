-- Something went wrong with a use of AI. What people wrote of it can be erased; that it happened stays.
create table incident (
    id            uuid primary key,
    collectivity  uuid not null references collectivity,
    number        integer not null check (number > 0),
    use_key       text,
    severity      text not null check (severity in ('MINOR', 'SERIOUS', 'GRAVE')),
    facts         text[] not null,
    description   text not null check (length(description) <= 4000),
    known_at      timestamptz not null,
    declared_by   uuid not null,
    declared_at   timestamptz not null,
    stop_proposed boolean not null,
    lessons       text not null default '' check (length(lessons) <= 4000),
    closed_at     timestamptz,
    erased_at     timestamptz,
    check (erased_at is null or (description = '' and lessons = '')),
    check (erased_at is not null or description <> ''),
    unique (collectivity, number),
    unique (collectivity, id),
    foreign key (collectivity, use_key) references use (collectivity, key)
);
call protect('incident', 'select, insert, update (severity, facts, known_at, stop_proposed, description, lessons, closed_at, erased_at)');

-- What was done about it, in order. Motives are erased with the incident.
create table incident_step (
    id           bigint generated always as identity primary key,
    collectivity uuid not null,
    incident     uuid not null,
    step         text not null check (step in ('ASSESSED', 'NOTIFIED', 'NOT_NEEDED', 'SUSPENDED', 'CLOSED', 'REOPENED')),
    duty         text,
    motive       text not null check (length(motive) <= 2000),
    by_account   uuid not null,
    by_role      text not null,
    at           timestamptz not null,
    check ((step in ('NOTIFIED', 'NOT_NEEDED')) = (duty is not null)),
    foreign key (collectivity, incident) references incident (collectivity, id)
);
create index incident_step_of on incident_step (collectivity, incident, id);
call protect('incident_step', 'select, insert, update (motive)');

-- A deadline is reminded of once before it passes and once after; anew since the incident was assessed anew or reopened.
create table incident_reminder (
    collectivity uuid not null,
    incident     uuid not null,
    duty         text not null,
    since        timestamptz not null,
    passed       boolean not null,
    at           timestamptz not null,
    primary key (collectivity, incident, duty, since, passed),
    foreign key (collectivity, incident) references incident (collectivity, id)
);
call protect('incident_reminder', 'select, insert');

-- What one feature keeps and erases itself, beside persons and proposals.
alter table erasure drop constraint erasure_kind_check;
alter table erasure add constraint erasure_kind_check check (kind in ('PERSON', 'PROPOSAL', 'RECORD'));
