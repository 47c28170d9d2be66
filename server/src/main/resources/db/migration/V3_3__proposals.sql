-- Proposals never change, save their status, which follows a decision or a replacement written in the same transaction.
-- What a person could read lies beside (proposal_content), so that it can be erased; nothing there is ever updated.

create table proposal (
    id uuid primary key,
    collectivity uuid not null,
    use_id uuid not null,
    service text not null,
    kind text not null,
    confidence double precision not null check (confidence between 0 and 1),
    calibration text not null,
    version text not null,
    joules double precision not null check (joules >= 0),
    energy_method text not null check (energy_method in ('RAPL', 'CPU_TIME')),
    urgent boolean not null,
    at timestamptz not null,
    replaces uuid,
    replaced_by uuid,
    status text not null check (status in
        ('PENDING', 'DEFERRED', 'AWAITING_SECOND_READING', 'ACCEPTED', 'AMENDED', 'REJECTED', 'REPLACED')),
    demonstration boolean not null,
    entry uuid not null,
    xact xid8 not null,
    unique (collectivity, id),
    unique (collectivity, replaces),
    check ((status = 'REPLACED') = (replaced_by is not null)),
    foreign key (collectivity, use_id) references use (collectivity, id),
    foreign key (collectivity, replaces) references proposal (collectivity, id),
    foreign key (collectivity, replaced_by) references proposal (collectivity, id),
    foreign key (collectivity, entry) references journal_entry (collectivity, id)
);
create index proposal_waiting on proposal (collectivity, service, at)
    where status in ('PENDING', 'DEFERRED', 'AWAITING_SECOND_READING');
create index proposal_by_use on proposal (collectivity, use_id, at);

create table proposal_content (
    collectivity uuid not null,
    proposal uuid not null,
    subject text not null,
    content text not null,
    evidence jsonb not null,
    primary key (collectivity, proposal),
    foreign key (collectivity, proposal) references proposal (collectivity, id)
);

-- When a proposal's page was last served to an account: the most that the page may claim as time in view. Kept only
-- until that account decides.
create table proposal_view (
    collectivity uuid not null,
    proposal uuid not null,
    account uuid not null,
    served_at timestamptz not null,
    primary key (collectivity, proposal, account),
    foreign key (collectivity, proposal) references proposal (collectivity, id)
);

-- Motive, amended content and the fingerprint that was seen are personal values of the decision's journal entry.
create table decision (
    id uuid primary key,
    collectivity uuid not null,
    proposal uuid not null,
    verdict text not null check (verdict in ('ACCEPT', 'AMEND', 'REJECT', 'DEFER')),
    by_account uuid not null,
    by_role text not null,
    at timestamptz not null,
    in_view_ms bigint not null check (in_view_ms >= 0),
    reverses uuid unique references decision (id),
    leads_to text not null check (leads_to in
        ('DEFERRED', 'AWAITING_SECOND_READING', 'ACCEPTED', 'AMENDED', 'REJECTED')),
    rank int not null check (rank >= 0),
    -- What the measures of trust need, kept apart from the texts so that it outlives their erasure.
    words int not null check (words >= 0),
    kept double precision not null check (kept between 0 and 1),
    second_reading boolean not null,
    entry uuid not null,
    xact xid8 not null,
    unique (collectivity, proposal, rank),
    foreign key (collectivity, proposal) references proposal (collectivity, id),
    foreign key (collectivity, entry) references journal_entry (collectivity, id)
);

create function guard_proposal_birth() returns trigger language plpgsql as $$
begin
    new.xact := pg_current_xact_id();
    if new.status <> 'PENDING' or new.replaced_by is not null then
        raise exception 'a proposal is born pending';
    end if;
    return new;
end $$;

create trigger proposal_birth before insert on proposal for each row execute function guard_proposal_birth();

create function guard_decision() returns trigger language plpgsql as $$
begin
    new.xact := pg_current_xact_id();
    if not exists (select from journal_entry e where e.id = new.entry and e.xact = pg_current_xact_id()) then
        raise exception 'a decision is written with its journal entry, in one transaction';
    end if;
    return new;
end $$;

create trigger decision_guard before insert on decision for each row execute function guard_decision();

create function guard_proposal_status() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - 'status' - 'replaced_by' <> to_jsonb(old) - 'status' - 'replaced_by' then
        raise exception 'a proposal never changes, save its status';
    end if;
    if old.status = 'REPLACED' then
        raise exception 'a replaced proposal stays replaced';
    end if;
    if new.status = 'REPLACED' then
        if old.status not in ('PENDING', 'DEFERRED') or not exists (
            select from proposal p where p.id = new.replaced_by and p.replaces = old.id
                and p.use_id = old.use_id and p.xact = pg_current_xact_id()) then
            raise exception 'a proposal is replaced only by a version written in the same transaction';
        end if;
    elsif not exists (
        select from decision d where d.proposal = old.id and d.leads_to = new.status
            and d.xact = pg_current_xact_id()) then
        raise exception 'a status changes only with a decision written in the same transaction';
    end if;
    return new;
end $$;

create trigger proposal_guard before update on proposal for each row execute function guard_proposal_status();

call protect('proposal', 'SELECT, INSERT, UPDATE (status, replaced_by)');
call protect('proposal_content', 'SELECT, INSERT, DELETE');
call protect('proposal_view', 'SELECT, INSERT, UPDATE (served_at), DELETE');
call protect('decision', 'SELECT, INSERT');
