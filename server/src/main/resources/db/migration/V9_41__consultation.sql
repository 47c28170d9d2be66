-- Consultations: what is asked inside, then of everybody; what was said; what became of it.
create table consultation (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    title        text not null check (length(title) between 1 and 200),
    purpose      text not null check (length(purpose) between 1 and 4000),
    stage        text not null check (stage in ('DRAFT', 'INTERNAL', 'PUBLIC', 'SYNTHESIS', 'PUBLISHED')),
    created_at   timestamptz not null,
    published_at timestamptz,
    check ((stage = 'PUBLISHED') = (published_at is not null)),
    unique (collectivity, id)
);
call protect('consultation', 'select, insert, update (title, purpose, stage, published_at)');

-- When it was, or is, open inside or to everybody. People: counted while open, then what may be told, -1 where that is nothing.
create table consultation_phase (
    collectivity uuid not null,
    consultation uuid not null,
    phase        text not null check (phase in ('INTERNAL', 'PUBLIC')),
    opened_at    timestamptz not null,
    closes_on    date not null,
    closed_on    date,
    people       integer not null default 0,
    primary key (consultation, phase),
    foreign key (collectivity, consultation) references consultation (collectivity, id)
);
call protect('consultation_phase', 'select, insert, update (closed_on, people)');

create table consultation_question (
    id           uuid primary key,
    collectivity uuid not null,
    consultation uuid not null,
    place        integer not null,
    kind         text not null check (kind in ('FREE', 'CHOICE', 'SCALE')),
    text         text not null check (length(text) between 1 and 500),
    options      text[] not null,
    unique (collectivity, id),
    foreign key (collectivity, consultation) references consultation (collectivity, id)
);
create index consultation_question_of on consultation_question (collectivity, consultation, place);
call protect('consultation_question', 'select, insert, delete');

-- Choices and scales are counted, never written down answer by answer; -1 where nothing may be told.
create table consultation_count (
    collectivity uuid not null,
    question     uuid not null,
    phase        text not null,
    option       integer not null,
    people       integer not null,
    primary key (question, phase, option),
    foreign key (collectivity, question) references consultation_question (collectivity, id)
);
call protect('consultation_count', 'select, insert, update (people)');

-- Free texts. No account, no address, no time; no column binds two texts of one contribution. While the phase is open the transactions that
-- wrote the rows still do: at its end all of them are written again at once, in an order that tells nothing.
create table consultation_passage (
    id           uuid primary key,
    collectivity uuid not null,
    consultation uuid not null,
    question     uuid not null,
    phase        text not null,
    text         text not null check (length(text) <= 4000),
    author       text not null check (length(author) <= 120),
    hidden       boolean not null default false,
    motive       text not null default '' check (length(motive) <= 2000),
    check (hidden or length(text) > 0),
    check (not hidden or length(motive) > 0),
    unique (collectivity, id),
    foreign key (collectivity, question) references consultation_question (collectivity, id)
);
create index consultation_passage_of on consultation_passage (collectivity, consultation);
call protect('consultation_passage', 'select, insert, update (text, author, hidden, motive), delete');

-- Who took a token inside; and, apart, which tokens were used. Without time; both emptied when the phase closes.
create table consultation_ballot (
    collectivity uuid not null,
    consultation uuid not null,
    account      uuid not null,
    primary key (collectivity, consultation, account),
    foreign key (collectivity, consultation) references consultation (collectivity, id)
);
call protect('consultation_ballot', 'select, insert, delete');

create table consultation_token (
    collectivity uuid not null,
    consultation uuid not null,
    hash         bytea not null,
    primary key (collectivity, consultation, hash),
    foreign key (collectivity, consultation) references consultation (collectivity, id)
);
call protect('consultation_token', 'select, insert, delete');

-- The synthesis: what was said, in passages that are really there; what was kept of it or not, and why.
create table consultation_claim (
    id           uuid primary key,
    collectivity uuid not null,
    consultation uuid not null,
    place        bigint generated always as identity,
    text         text not null check (length(text) between 1 and 1000),
    kept         text not null check (kept in ('KEPT', 'PARTLY', 'NOT_KEPT')),
    why          text not null check (length(why) between 1 and 2000),
    unique (collectivity, id),
    foreign key (collectivity, consultation) references consultation (collectivity, id)
);
create index consultation_claim_of on consultation_claim (collectivity, consultation, place);
call protect('consultation_claim', 'select, insert, delete');

create table consultation_quote (
    collectivity uuid not null,
    claim        uuid not null,
    passage      uuid not null,
    quote        text not null check (length(quote) <= 1000),
    primary key (claim, passage),
    foreign key (collectivity, claim) references consultation_claim (collectivity, id) on delete cascade,
    foreign key (collectivity, passage) references consultation_passage (collectivity, id)
);
-- Emptied where its passage is erased once published: the passage's motive is shown in its place.
call protect('consultation_quote', 'select, insert, update (quote), delete');

create table consultation_step (
    id           bigint generated always as identity primary key,
    collectivity uuid not null,
    consultation uuid not null,
    from_stage   text not null,
    to_stage     text not null,
    motive       text not null check (length(motive) <= 2000),
    by_account   uuid,
    by_role      text,
    at           timestamptz not null,
    xact         xid8 not null,
    foreign key (collectivity, consultation) references consultation (collectivity, id)
);
create index consultation_step_of on consultation_step (collectivity, consultation, id);
create trigger consultation_step_stamp before insert on consultation_step
    for each row execute function stamp_transaction();
call protect('consultation_step', 'select, insert');

create function guard_consultation() returns trigger language plpgsql as $$
begin
    if new.stage <> old.stage and not exists (
        select from consultation_step s where s.consultation = old.id and s.from_stage = old.stage
            and s.to_stage = new.stage and s.xact = pg_current_xact_id()) then
        raise exception 'a consultation changes stage only with its history line';
    end if;
    if old.stage = 'PUBLISHED' then
        raise exception 'a published consultation does not change';
    end if;
    return new;
end $$;
create trigger consultation_guard before update on consultation
    for each row execute function guard_consultation();
