-- A presumption at a place that was decided to be unfounded on older images tells of that decision, and whether anything changed since.
alter table building_cases add column again uuid;
alter table building_cases add column again_changed boolean not null default false;
alter table building_cases add foreign key (collectivity, again) references building_cases (collectivity, proposal);

-- Once what people wrote of it was erased, its place is not shown any more.
alter table building_cases add column erased_at timestamptz;
grant update (erased_at) on building_cases to ${app};
