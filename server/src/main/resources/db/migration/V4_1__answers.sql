-- What residents wrote. Text and contact are erasable; the row stays, so that a count stays true.
create table answers_messages (
    id            uuid primary key,
    collectivity  uuid not null references collectivity,
    channel       text not null check (channel in ('DESK', 'PHONE', 'MAIL', 'FORM', 'API')),
    body          text check (length(body) <= 20000),
    contact_name  text check (length(contact_name) <= 200),
    contact_email text check (length(contact_email) <= 320),
    taken_by      uuid not null,
    received_at   timestamptz not null,
    demonstration boolean not null,
    erased_at     timestamptz,
    unique (collectivity, id),
    check ((erased_at is null) = (body is not null)),
    check (erased_at is null or (contact_name is null and contact_email is null))
);
create index answers_messages_by_age on answers_messages (collectivity, received_at) where erased_at is null;
call protect('answers_messages', 'select, insert, update');

-- What the engine said for one proposal: never updated. Goes with its message.
create table answers_drafts (
    proposal     uuid primary key,
    collectivity uuid not null references collectivity,
    message      uuid not null,
    draft        jsonb not null,
    foreign key (collectivity, message) references answers_messages (collectivity, id)
);
create index answers_drafts_by_message on answers_drafts (collectivity, message);
call protect('answers_drafts', 'select, insert, delete');

-- The collectivity's own documents, as uploaded: the index on disk is made from them and can be made again.
create table answers_documents (
    id           text not null,
    collectivity uuid not null references collectivity,
    name         text not null check (length(name) between 1 and 255),
    title        text not null,
    format       text not null,
    passages     integer not null,
    remarks      jsonb not null,
    content      bytea not null,
    dated        date,
    added_by     uuid not null,
    added_at     timestamptz not null,
    primary key (collectivity, id)
);
call protect('answers_documents', 'select, insert, delete');

-- Imports of the national fiches, which all collectivities of the host share: nothing here belongs to one of them.
create table answers_imports (
    id          uuid primary key,
    source      text not null,
    state       text not null check (state in ('WAITING', 'READING', 'INDEXING', 'DONE', 'FAILED')),
    fault       text,
    corpus_date date,
    fiches      integer,
    skipped     integer,
    asked_at    timestamptz not null,
    changed_at  timestamptz not null
);
grant select, insert, update on answers_imports to ${app};
