-- Handling time with and without the aid, by a draw that nobody chooses; only after the staff committee was consulted.
create table time_study (
    id           uuid primary key,
    collectivity uuid not null,
    use_key      text not null,
    kind         text not null,
    committee_on date not null,
    opinion      text not null check (opinion in ('FAVOURABLE', 'SPLIT', 'UNFAVOURABLE')),
    motive       text not null check (length(motive) between 1 and 2000),
    seed         bytea not null check (length(seed) = 32),
    opened_by    uuid not null,
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    unique (collectivity, id),
    foreign key (collectivity, use_key) references use (collectivity, key)
);
create unique index time_study_open on time_study (collectivity, use_key, kind) where closed_at is null;
call protect('time_study', 'select, insert, update (closed_at)');

create table time_consent (
    collectivity uuid not null,
    study        uuid not null,
    account      uuid not null,
    given_at     timestamptz not null,
    primary key (collectivity, study, account),
    foreign key (collectivity, study) references time_study (collectivity, id)
);
call protect('time_consent', 'select, insert, delete');

-- One person's time on one proposal; deleted when its figures are published, when the person withdraws or is erased, and, of a
-- closed study, when its last month is over.
create table time_measure (
    collectivity uuid not null,
    study        uuid not null,
    proposal     uuid not null,
    account      uuid not null,
    aided        boolean not null,
    drawn_at     timestamptz not null,
    started_at   timestamptz,
    ended_at     timestamptz,
    skipped      boolean not null default false,
    check (ended_at is null or started_at is not null),
    primary key (collectivity, study, proposal),
    foreign key (collectivity, study) references time_study (collectivity, id),
    foreign key (collectivity, proposal) references proposal (collectivity, id)
);
call protect('time_measure', 'select, insert, update (started_at, ended_at, skipped), delete');

-- What may be told of some whole months: written once, never computed anew.
create table time_published (
    collectivity uuid not null,
    study        uuid not null,
    first_month  date not null,
    last_month   date not null,
    people       integer not null check (people >= 6),
    aided        integer not null,
    unaided      integer not null,
    -- Null where fewer than six people are behind it.
    skipped      integer check (skipped >= 6),
    aided_s      double precision not null,
    unaided_s    double precision not null,
    gain_low_s   double precision not null,
    gain_high_s  double precision not null,
    published_at timestamptz not null,
    check (first_month <= last_month and gain_low_s <= gain_high_s),
    primary key (collectivity, study, first_month),
    foreign key (collectivity, study) references time_study (collectivity, id)
);
call protect('time_published', 'select, insert');
