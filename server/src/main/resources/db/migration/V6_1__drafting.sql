-- A draft of an act, from the need on. What a person wrote lies here and in the versions; it goes when it is erased.
create table drafts (
    id            uuid primary key,
    collectivity  uuid not null references collectivity,
    need          text not null check (length(need) <= 2000),
    family        text not null,
    facts         jsonb not null,
    service       text not null,
    proposal      uuid not null,
    latest        integer not null check (latest >= 1),
    started_by    uuid not null,
    need_at       timestamptz not null,
    changed_at    timestamptz not null,
    demonstration boolean not null,
    unique (collectivity, id)
);
create index drafts_by_change on drafts (collectivity, changed_at desc);
call protect('drafts', 'select, insert, update (facts, proposal, latest, changed_at), delete');

-- The whole text after each change: never updated, so that any of them can be shown, compared and restored.
create table draft_versions (
    collectivity uuid not null,
    draft        uuid not null,
    number       integer not null check (number >= 1),
    follows      integer check (follows < number),
    cause        text not null check (cause in ('COMPOSED', 'WRITTEN', 'MERGED', 'RESTORED', 'TAKEN_OVER', 'SUGGESTED')),
    writing      jsonb not null,
    written_by   uuid,
    at           timestamptz not null,
    primary key (collectivity, draft, number),
    foreign key (collectivity, draft) references drafts (collectivity, id)
);
call protect('draft_versions', 'select, insert, delete');

-- What was composed from which facts, for each proposal made of a draft: the next composition is merged against it.
create table draft_proposals (
    proposal     uuid primary key,
    collectivity uuid not null,
    draft        uuid not null,
    facts        jsonb not null,
    composed     jsonb not null,
    foreign key (collectivity, draft) references drafts (collectivity, id)
);
create index draft_proposals_by_draft on draft_proposals (collectivity, draft);
call protect('draft_proposals', 'select, insert, delete');

-- What people say of a part, with replies; the words go when the draft is erased.
create table draft_comments (
    id           uuid primary key,
    collectivity uuid not null,
    draft        uuid not null,
    comment      jsonb not null,
    at           timestamptz not null,
    foreign key (collectivity, draft) references drafts (collectivity, id)
);
create index draft_comments_by_draft on draft_comments (collectivity, draft, at);
call protect('draft_comments', 'select, insert, update (comment), delete');

-- Changes that one person proposes and another accepts or rejects; also the words that lost when two people changed one
-- part at once.
create table draft_suggestions (
    id           uuid primary key,
    collectivity uuid not null,
    draft        uuid not null,
    suggestion   jsonb not null,
    at           timestamptz not null,
    foreign key (collectivity, draft) references drafts (collectivity, id)
);
create index draft_suggestions_by_draft on draft_suggestions (collectivity, draft, at);
call protect('draft_suggestions', 'select, insert, update (suggestion), delete');

-- The text that each final decision put into effect; the latest of a draft stands. A rejection has none.
create table draft_validations (
    decision     uuid primary key,
    collectivity uuid not null,
    draft        uuid not null,
    number       integer,
    writing      jsonb,
    decided_by   uuid not null,
    at           timestamptz not null,
    check ((number is null) = (writing is null)),
    foreign key (collectivity, draft) references drafts (collectivity, id)
);
create index draft_validations_by_draft on draft_validations (collectivity, draft, at);
call protect('draft_validations', 'select, insert, delete');

-- How long from the need to the first validated text. Names nobody and outlives the erasure of the draft.
create table draft_times (
    collectivity  uuid not null references collectivity,
    draft         uuid not null,
    family        text not null,
    seconds       bigint not null check (seconds >= 0),
    at            timestamptz not null,
    demonstration boolean not null,
    primary key (collectivity, draft)
);
call protect('draft_times', 'select, insert');
