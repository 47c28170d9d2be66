-- How exports of telemetry are read: guessed from a file, corrected by a person, kept by name.
create table telemetry_mappings (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    name         text not null check (length(name) between 1 and 80),
    -- Files whose name begins so are read by it without asking; empty: none.
    file_prefix  text not null check (length(file_prefix) <= 80),
    mapping      jsonb not null,
    changed_by   uuid not null,
    changed_at   timestamptz not null,
    unique (collectivity, name)
);
call protect('telemetry_mappings', 'select, insert, update (file_prefix, mapping, changed_by, changed_at), delete');

-- A file between its choice and the confirmation of how it is read; gone with the import, or after a day.
create table telemetry_uploads (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    file         text not null check (length(file) between 1 and 200),
    content      bytea not null,
    by_account   uuid not null,
    at           timestamptz not null
);
call protect('telemetry_uploads', 'select, insert, delete');

-- What came in and what became of it, refusals included. Only ever appended to.
create table telemetry_imports (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    file         text not null check (length(file) between 1 and 200),
    way          text not null check (way in ('PAGE', 'DROP', 'API', 'DEMONSTRATION')),
    fault        text,
    notices      jsonb not null,
    meters       integer not null check (meters >= 0),
    added        bigint not null check (added >= 0),
    changed      bigint not null check (changed >= 0),
    first_at     timestamptz,
    last_at      timestamptz,
    by_account   uuid,
    at           timestamptz not null
);
create index telemetry_imports_by_time on telemetry_imports (collectivity, at desc);
call protect('telemetry_imports', 'select, insert');

-- Hourly means of each meter in L/s, 720 hours of UTC to a row; 'NaN' where nothing was measured.
create table telemetry_hours (
    collectivity uuid not null references collectivity,
    meter        text not null check (length(meter) between 1 and 120),
    block        integer not null,
    flows        double precision[] not null check (cardinality(flows) = 720),
    primary key (collectivity, meter, block)
);
call protect('telemetry_hours', 'select, insert, update (flows)');

-- Districts and what the last screening said of each.
create table telemetry_districts (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    name         text not null check (length(name) between 1 and 120),
    place        integer not null,
    retired      boolean not null,
    -- Whether something changed since it was screened.
    pending      boolean not null,
    screened_at  timestamptz,
    state        text,
    days         jsonb,
    unique (collectivity, id),
    unique (collectivity, name)
);
call protect('telemetry_districts', 'select, insert, update (place, retired, pending, screened_at, state, days)');

-- Which meter counts what flows into a district (1) and out of it (-1).
create table telemetry_signs (
    collectivity uuid not null,
    district     uuid not null,
    meter        text not null check (length(meter) between 1 and 120),
    sign         smallint not null check (sign in (-1, 1)),
    primary key (collectivity, district, meter),
    foreign key (collectivity, district) references telemetry_districts (collectivity, id)
);
call protect('telemetry_signs', 'select, insert, delete');

-- Whose queue alarms wait in.
create table telemetry_settings (
    collectivity uuid primary key references collectivity,
    service      text not null
);
call protect('telemetry_settings', 'select, insert, update (service)');

-- What was seen when an alarm was raised: never changed, whatever is measured or learnt later.
create table telemetry_alarms (
    proposal     uuid primary key,
    collectivity uuid not null,
    district     uuid not null,
    raised_at    timestamptz not null,
    started_on   date not null,
    flow         double precision not null,
    kind         text not null check (kind in ('ABRUPT', 'GROWING')),
    seen         jsonb not null,
    foreign key (collectivity, district) references telemetry_districts (collectivity, id)
);
create index telemetry_alarms_by_time on telemetry_alarms (collectivity, raised_at desc);
call protect('telemetry_alarms', 'select, insert');

-- Why an alarm was no leak, by the decision that says so; it counts while that decision stands.
create table telemetry_explanations (
    decision     uuid primary key,
    collectivity uuid not null references collectivity,
    proposal     uuid not null,
    cause        text not null check (cause in ('HYDRANT', 'FILLING', 'METER', 'USE', 'OTHER')),
    lasting      boolean not null,
    until_on     date
);
create index telemetry_explanations_by_proposal on telemetry_explanations (collectivity, proposal);
call protect('telemetry_explanations', 'select, insert');

-- The final decision in effect on each alarm.
create table telemetry_standing (
    collectivity uuid not null references collectivity,
    proposal     uuid not null,
    decision     uuid not null,
    sent         boolean not null,
    primary key (collectivity, proposal)
);
call protect('telemetry_standing', 'select, insert, update (decision, sent)');

-- What a team found. Appended to; the latest counts. The note is a person's words and goes when it is erased.
create table telemetry_findings (
    id           uuid primary key,
    collectivity uuid not null references collectivity,
    proposal     uuid not null,
    found        boolean not null,
    kind         text check (kind in ('MAIN', 'CONNECTION', 'FITTING', 'STORAGE', 'AFTER_METER', 'OTHER')),
    repaired_on  date,
    flow         double precision check (flow > 0),
    new_level    boolean not null,
    note         text check (length(note) <= 2000),
    by_account   uuid not null,
    at           timestamptz not null
);
create index telemetry_findings_by_proposal on telemetry_findings (collectivity, proposal, at);
call protect('telemetry_findings', 'select, insert, update (note)');

-- The figures of a year as people entered them; each saving is a new version.
create table telemetry_years (
    collectivity uuid not null references collectivity,
    year         integer not null check (year between 1990 and 2200),
    version      integer not null check (version >= 1),
    inputs       jsonb not null,
    by_account   uuid not null,
    at           timestamptz not null,
    primary key (collectivity, year, version)
);
call protect('telemetry_years', 'select, insert');
