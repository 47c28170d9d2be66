-- The day of a repair or of a search in vain: what was found feeds the next search from that day on.
alter table location_visits add column day date;
-- The owner is bound by row-level security, too, and would see no row to fill.
alter table location_visits no force row level security;
update location_visits set day = noted_at::date;
alter table location_visits force row level security;
alter table location_visits alter column day set not null;

-- What teams had found when a search was made, and it took into account.
alter table location_searches add column known_leaks integer not null default 0, add column searched_in_vain integer not null default 0;
