-- What anybody tells of an AI, without account: apart from incidents until a person takes it over or sets it aside. Whatever the sender
-- wrote, and why it was set aside, is emptied after its time, with the hash of the link that opens it.
create table incident_notice (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    number       text not null,
    hash         bytea unique,
    use_key      text,
    elsewhere    boolean not null,
    seen_on      date,
    description  text not null check (length(description) <= 4000),
    contact      text not null check (length(contact) <= 254),
    received_at  timestamptz not null,
    state        text not null check (state in ('WAITING', 'TAKEN', 'ASIDE')),
    settled_at   timestamptz,
    settled_by   uuid,
    incident     uuid,
    motive       text not null default '' check (length(motive) <= 2000),
    reminded     smallint not null default 0,
    erased_at    timestamptz,
    check ((state = 'WAITING') = (settled_at is null)),
    check ((state = 'TAKEN') = (incident is not null)),
    check (use_key is null or not elsewhere),
    check (erased_at is null or (state <> 'WAITING' and description = '' and contact = '' and motive = '' and hash is null
        and seen_on is null)),
    check (erased_at is not null or description <> ''),
    unique (collectivity, number),
    foreign key (collectivity, use_key) references use (collectivity, key),
    foreign key (collectivity, incident) references incident (collectivity, id)
);
create index incident_notice_waiting on incident_notice (collectivity, state, received_at);
create index incident_notice_of on incident_notice (collectivity, incident);
call protect('incident_notice',
    'select, insert, update (state, settled_at, settled_by, incident, motive, reminded, erased_at, description, contact, hash, seen_on)');
