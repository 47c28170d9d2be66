-- What an agent said stands where a presumption was unfounded: a model learns from it. It belongs to the act and never changes.
create table building_grounds (
    collectivity uuid not null,
    act          uuid not null references building_acts,
    proposal     uuid not null,
    shown        text not null check (shown in ('NOTHING', 'BUILDING')),
    primary key (act),
    foreign key (collectivity, proposal) references building_cases (collectivity, proposal)
);
call protect('building_grounds', 'select, insert');
