-- What agents and élus would like help with, before anybody speaks of AI.
create table need (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    title        text not null check (length(title) <= 160),
    story        text not null check (length(story) <= 4000),
    service      text not null,
    by_account   uuid not null,
    at           timestamptz not null,
    stage        text not null check (stage in ('OPEN', 'WITH_AI', 'WITHOUT_AI', 'REFUSED')),
    use_key      text,
    declared     uuid,
    withdrawn_at timestamptz,
    erased_at    timestamptz,
    check ((title = '') = (withdrawn_at is not null or erased_at is not null)),
    check ((title = '') = (story = '')),
    check (stage = 'WITH_AI' or (use_key is null and declared is null)),
    check (use_key is null or declared is null),
    unique (collectivity, id)
);
-- A need is not deleted: its line says of which journal entries the words are still to be erased.
call protect('need', 'select, insert, update (title, story, stage, use_key, declared, withdrawn_at, erased_at)');

-- Does it need AI? A rule, a form, a search, then AI: each answer is kept, the latest of a step counts.
create table need_answer (
    id           bigint generated always as identity primary key,
    collectivity uuid not null,
    need         uuid not null,
    step         text not null check (step in ('RULE', 'FORM', 'SEARCH', 'AI')),
    verdict      text not null check (verdict in ('ENOUGH', 'NOT_ENOUGH', 'UNKNOWN')),
    why          text not null check (length(why) <= 2000),
    by_account   uuid not null,
    at           timestamptz not null,
    foreign key (collectivity, need) references need (collectivity, id)
);
create index need_answer_of_need on need_answer (collectivity, need, id);
call protect('need_answer', 'select, insert, update (why), delete');

-- One per person.
create table need_vote (
    collectivity uuid not null,
    need         uuid not null,
    account      uuid not null,
    primary key (collectivity, need, account),
    foreign key (collectivity, need) references need (collectivity, id)
);
call protect('need_vote', 'select, insert, delete');

create table need_ruling (
    id           bigint generated always as identity primary key,
    collectivity uuid not null,
    need         uuid not null,
    stage        text not null,
    motive       text not null check (length(motive) <= 2000),
    by_account   uuid not null,
    by_role      text not null,
    at           timestamptz not null,
    xact         xid8 not null,
    foreign key (collectivity, need) references need (collectivity, id)
);
create index need_ruling_of_need on need_ruling (collectivity, need, id);
create trigger need_ruling_stamp before insert on need_ruling
    for each row execute function stamp_transaction();
call protect('need_ruling', 'select, insert, update (motive)');

-- Words are erased, never changed.
create function guard_need_words() returns trigger language plpgsql as $$
begin
    if (to_jsonb(new) ->> tg_argv[0]) not in ('', to_jsonb(old) ->> tg_argv[0]) then
        raise exception 'the words of a need are erased, never changed';
    end if;
    return new;
end $$;
create trigger need_title_guard before update on need for each row execute function guard_need_words('title');
create trigger need_story_guard before update on need for each row execute function guard_need_words('story');
create trigger need_answer_guard before update on need_answer for each row execute function guard_need_words('why');
create trigger need_ruling_guard before update on need_ruling for each row execute function guard_need_words('motive');

create function guard_need_stage() returns trigger language plpgsql as $$
begin
    if new.stage <> old.stage and not exists (
        select from need_ruling r where r.need = old.id and r.stage = new.stage and r.xact = pg_current_xact_id()) then
        raise exception 'a need is decided on only with its ruling';
    end if;
    return new;
end $$;
create trigger need_guard before update on need for each row execute function guard_need_stage();
