-- The ground that a pipe lies in, and temperatures, from which follows when it was frozen.
alter table water_pipes add column soil text not null default '';
alter table water_files drop constraint water_files_subject_check,
    add constraint water_files_subject_check check (subject in ('PIPES', 'REPAIRS', 'ROADS', 'TEMPERATURES'));
alter table water_mappings drop constraint water_mappings_subject_check,
    add constraint water_mappings_subject_check check (subject in ('PIPES', 'REPAIRS', 'ROADS', 'TEMPERATURES'));

create table water_temperatures (
    collectivity uuid not null,
    network      uuid not null,
    day          date not null,
    celsius      double precision not null,
    primary key (network, day),
    foreign key (collectivity, network) references water_networks (collectivity, id)
);
call protect('water_temperatures', 'select, insert, delete');
