-- What agents and élus would like help with, before anybody speaks of AI.
create table need (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    title        text not null check (length(title) between 1 and 160),
    story        text not null check (length(story) between 1 and 4000),
    service      text not null,
    by_account   uuid not null,
    at           timestamptz not null,
    stage        text not null check (stage in ('OPEN', 'WITH_AI', 'WITHOUT_AI', 'REFUSED')),
    use_key      text,
    declared     uuid,
    check (stage = 'WITH_AI' or (use_key is null and declared is null)),
    check (use_key is null or declared is null),
    unique (collectivity, id)
);
call protect('need', 'select, insert, update (stage, use_key, declared), delete');

-- Does it need AI? A rule, a form, a search, then AI: each answer is kept, the latest of a step counts.
create table need_answer (
    id           bigint generated always as identity primary key,
    collectivity uuid not null,
    need         uuid not null,
    step         text not null check (step in ('RULE', 'FORM', 'SEARCH', 'AI')),
    verdict      text not null check (verdict in ('ENOUGH', 'NOT_ENOUGH', 'UNKNOWN')),
    why          text not null check (length(why) between 1 and 2000),
    by_account   uuid not null,
    at           timestamptz not null,
    foreign key (collectivity, need) references need (collectivity, id) on delete cascade
);
create index need_answer_of_need on need_answer (collectivity, need, id);
call protect('need_answer', 'select, insert, delete');

-- One per person.
create table need_vote (
    collectivity uuid not null,
    need         uuid not null,
    account      uuid not null,
    primary key (collectivity, need, account),
    foreign key (collectivity, need) references need (collectivity, id) on delete cascade
);
call protect('need_vote', 'select, insert, delete');

create table need_ruling (
    id           bigint generated always as identity primary key,
    collectivity uuid not null,
    need         uuid not null,
    stage        text not null,
    motive       text not null check (length(motive) between 1 and 2000),
    by_account   uuid not null,
    by_role      text not null,
    at           timestamptz not null,
    xact         xid8 not null,
    foreign key (collectivity, need) references need (collectivity, id)
);
create index need_ruling_of_need on need_ruling (collectivity, need, id);
create trigger need_ruling_stamp before insert on need_ruling
    for each row execute function stamp_transaction();
call protect('need_ruling', 'select, insert');

create function guard_need_stage() returns trigger language plpgsql as $$
begin
    if new.stage <> old.stage and not exists (
        select from need_ruling r where r.need = old.id and r.stage = new.stage and r.xact = pg_current_xact_id()) then
        raise exception 'a need is decided on only with its ruling';
    end if;
    return new;
end $$;
create trigger need_guard before update on need for each row execute function guard_need_stage();
