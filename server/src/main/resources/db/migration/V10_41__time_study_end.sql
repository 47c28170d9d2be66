-- A study of time ends by itself, after six months at most: individual times of one that too few take part in are not kept for ever.
alter table time_study add column months smallint not null default 6 check (months between 1 and 6);
