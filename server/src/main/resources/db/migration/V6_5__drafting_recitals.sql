-- Recitals that a language model proposed, as they were checked, until a person takes or drops them: what enters a draft
-- comes from here, not from what a browser sends.
create table draft_recitals (
    id           uuid primary key,
    collectivity uuid not null,
    draft        uuid not null,
    place        integer not null,
    recital      jsonb not null,
    foreign key (collectivity, draft) references drafts (collectivity, id)
);
create index draft_recitals_by_draft on draft_recitals (collectivity, draft, place);
call protect('draft_recitals', 'select, insert, delete');
