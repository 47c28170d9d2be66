-- A scan that nobody makes go on is given up after so many days: what it saw of private land does not stay.
alter table building_settings add column halt_days integer not null default 30 check (halt_days between 1 and 365);
