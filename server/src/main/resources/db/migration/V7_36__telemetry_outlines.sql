-- Where a metered district lies, for the map of an alarm: a multipolygon in longitude and latitude (WKB). One for each district.
create table telemetry_outlines (
    collectivity uuid not null references collectivity,
    district     uuid not null,
    shape        bytea not null,
    primary key (collectivity, district),
    foreign key (collectivity, district) references telemetry_districts (collectivity, id)
);
call protect('telemetry_outlines', 'select, insert, delete');
