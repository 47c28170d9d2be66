-- An erasure that waits for its visa can be withdrawn: then nothing was erased, and nothing will be.
create table erasure_withdrawal (
    collectivity uuid not null,
    erasure uuid not null,
    reason text not null check (length(reason) between 1 and 2000),
    by_account uuid not null,
    at timestamptz not null,
    primary key (collectivity, erasure),
    foreign key (collectivity, erasure) references erasure (collectivity, id)
);

create function guard_erasure_withdrawal() returns trigger language plpgsql as $$
begin
    if exists (select from erasure_effect f where f.collectivity = new.collectivity and f.erasure = new.erasure) then
        raise exception 'what is erased cannot be withdrawn';
    end if;
    return new;
end $$;
create trigger erasure_withdrawal_guard before insert on erasure_withdrawal
    for each row execute function guard_erasure_withdrawal();

create function guard_erasure_effect_withdrawn() returns trigger language plpgsql as $$
begin
    if exists (select from erasure_withdrawal w where w.collectivity = new.collectivity and w.erasure = new.erasure) then
        raise exception 'an erasure that was withdrawn has no effect';
    end if;
    return new;
end $$;
create trigger erasure_effect_guard_withdrawn before insert on erasure_effect
    for each row execute function guard_erasure_effect_withdrawn();

call protect('erasure_withdrawal', 'SELECT, INSERT');
