-- A scan compares its images to several older ones: the youngest of them stands in the scan itself, the others here.
create table building_scan_older (
    collectivity uuid not null,
    scan         uuid not null,
    vintage      uuid not null,
    primary key (scan, vintage),
    foreign key (collectivity, scan) references building_scans (collectivity, id),
    foreign key (collectivity, vintage) references building_vintages (collectivity, id)
);
call protect('building_scan_older', 'select, insert');

-- What each vintage shows of an object, and what became of it from one to the next.
alter table building_cases add column past jsonb not null default '{"change": "UNKNOWN", "looks": []}';
