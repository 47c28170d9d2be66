-- The yearly report on AI to the council: drafted by the program, edited by people, decided by an élu, frozen then.
create table yearly_report (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    year         integer not null check (year between 2020 and 2100),
    drafted_at   timestamptz not null,
    drafted_by   uuid not null,
    decided_at   timestamptz,
    decided_by   uuid,
    motive       text check (length(motive) <= 2000),
    sha256       text check (sha256 ~ '^[0-9a-f]{64}$'),
    check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (motive is null)
        and (decided_at is null) = (sha256 is null)),
    unique (collectivity, id)
);
create index yearly_report_year on yearly_report (collectivity, year, drafted_at);
call protect('yearly_report', 'select, insert, update (decided_at, decided_by, motive, sha256)');

create table report_part (
    collectivity uuid not null,
    report       uuid not null,
    rank         integer not null check (rank >= 0),
    title        text not null check (length(title) between 1 and 200),
    text         text not null check (length(text) <= 500000),
    edited_by    uuid,
    edited_at    timestamptz,
    primary key (collectivity, report, rank),
    foreign key (collectivity, report) references yearly_report (collectivity, id)
);
call protect('report_part', 'select, insert, update (text, edited_by, edited_at)');

-- What each number of the report is, and where it can be seen: never rewritten.
create table report_source (
    collectivity uuid not null,
    report       uuid not null,
    number       integer not null check (number > 0),
    computed     text not null,
    definition   text not null,
    address      text not null,
    primary key (collectivity, report, number),
    foreign key (collectivity, report) references yearly_report (collectivity, id)
);
call protect('report_source', 'select, insert');

create function guard_report() returns trigger language plpgsql as $$
begin
    if old.decided_at is not null then
        raise exception 'a report that was decided is frozen';
    end if;
    return new;
end $$;
create trigger yearly_report_guard before update on yearly_report for each row execute function guard_report();

create function guard_report_part() returns trigger language plpgsql as $$
begin
    if exists (select from yearly_report r where r.id = new.report and r.decided_at is not null) then
        raise exception 'the text of a report that was decided is frozen';
    end if;
    return new;
end $$;
create trigger report_part_guard before insert or update on report_part
    for each row execute function guard_report_part();
create trigger report_source_guard before insert on report_source for each row execute function guard_report_part();
