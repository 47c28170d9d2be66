-- What a use says of itself where red lines ask: one answer per trait, the latest counts.
create table use_trait (
    id           bigint generated always as identity primary key,
    collectivity uuid not null references collectivity,
    use_key      text not null,
    trait        text not null,
    answer       text not null,
    by_account   uuid not null,
    by_role      text not null,
    at           timestamptz not null
);
create index use_trait_of_use on use_trait (collectivity, use_key, trait, id);
call protect('use_trait', 'select, insert');

-- The strategy, version by version. Once adopted its text stands; the next version takes its place.
create table strategy (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    number       integer not null,
    state        text not null check (state in ('DRAFT', 'ADOPTED', 'REPLACED')),
    goals        text[] not null,
    charter      text not null check (length(charter) <= 40000),
    lines        jsonb not null,
    edit         integer not null,
    draft        uuid,
    vote_date    date,
    vote_number  text,
    motive       text,
    adopted_by   uuid,
    adopted_at   timestamptz,
    review_on    date,
    check ((state = 'DRAFT') = (adopted_at is null)),
    check ((adopted_at is null) = (vote_date is null)),
    check ((adopted_at is null) = (review_on is null)),
    unique (collectivity, id),
    unique (collectivity, number)
);
create unique index strategy_draft on strategy (collectivity) where state = 'DRAFT';
create unique index strategy_adopted on strategy (collectivity) where state = 'ADOPTED';

-- The day of its review moves while it is in effect, and the next version replaces it: nothing else of it changes.
create function guard_strategy() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' and (
            to_jsonb(new) - '{state,review_on}'::text[] <> to_jsonb(old) - '{state,review_on}'::text[]
            or new.state = 'DRAFT' or (old.state = 'REPLACED' and new is distinct from old)) then
        raise exception 'what was adopted stands';
    end if;
    return new;
end $$;
create trigger strategy_guard before update on strategy for each row execute function guard_strategy();
call protect('strategy', 'select, insert, update, delete');

create function guard_strategy_delete() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' then
        raise exception 'what was adopted stands';
    end if;
    return old;
end $$;
create trigger strategy_guard_delete before delete on strategy for each row execute function guard_strategy_delete();

-- Looked at again, and kept as it is.
create table strategy_review (
    id           bigint generated always as identity primary key,
    collectivity uuid not null,
    strategy     uuid not null,
    motive       text not null check (length(motive) between 1 and 2000),
    next_on      date not null,
    by_account   uuid not null,
    at           timestamptz not null,
    foreign key (collectivity, strategy) references strategy (collectivity, id)
);
call protect('strategy_review', 'select, insert');
