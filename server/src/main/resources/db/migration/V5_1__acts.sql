-- What was read and checked of one act: never updated. Goes with the proposal when that is erased; the file is not kept.
create table acts_checks (
    proposal      uuid primary key,
    collectivity  uuid not null references collectivity,
    file          text not null check (length(file) between 1 and 255),
    sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    checked       jsonb not null,
    demonstration boolean not null
);
create index acts_checks_by_file on acts_checks (collectivity, sha256);
call protect('acts_checks', 'select, insert, delete');

-- The facts of the collectivity as they were last given, to begin the next check with.
create table acts_facts (
    collectivity uuid primary key references collectivity,
    facts        jsonb not null,
    changed_at   timestamptz not null
);
call protect('acts_facts', 'select, insert, update');

-- One decision's verdict on each finding: written in the deciding transaction, never changed. No words, so that the
-- precision of a rule outlives the erasure of what people wrote.
create table acts_rulings (
    collectivity  uuid not null references collectivity,
    decision      uuid not null,
    proposal      uuid not null,
    finding       integer not null check (finding >= 0),
    rule          text not null,
    verdict       text not null check (verdict in ('RETAINED', 'NOT_APPLICABLE', 'DISPUTED')),
    demonstration boolean not null,
    primary key (collectivity, decision, finding)
);
create index acts_rulings_by_proposal on acts_rulings (collectivity, proposal);
call protect('acts_rulings', 'select, insert');

-- Why a finding was not retained, in the person's words.
create table acts_ruling_reasons (
    collectivity uuid not null,
    decision     uuid not null,
    finding      integer not null,
    reason       text not null check (length(reason) <= 2000),
    primary key (collectivity, decision, finding),
    foreign key (collectivity, decision, finding) references acts_rulings (collectivity, decision, finding)
);
call protect('acts_ruling_reasons', 'select, insert, delete');

-- The decision in effect on each check: the one whose verdicts count.
create table acts_standing (
    collectivity uuid not null references collectivity,
    proposal     uuid not null,
    decision     uuid not null,
    primary key (collectivity, proposal)
);
call protect('acts_standing', 'select, insert, update (decision)');
