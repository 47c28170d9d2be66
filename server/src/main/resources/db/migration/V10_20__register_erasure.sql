-- What people wrote in an edition of the register can be erased: its motive, and its texts once a later edition replaced them. Each
-- edition is a subject of the journal of its own. Those written before had the use for subject: their entry is looked for, once.
alter table register_edition
    add column subject uuid not null default gen_random_uuid(),
    add column earlier_entry uuid,
    add column erased_at timestamptz,
    drop constraint register_edition_motive_check,
    add check (length(motive) <= 2000),
    add check ((erased_at is null) = (motive <> '')),
    add unique (collectivity, subject);

-- The owner is bound by row-level security, too, and would see no row to fill.
alter table register_edition no force row level security;
alter table journal_entry no force row level security;
alter table use no force row level security;
update register_edition e set earlier_entry = (
    select j.id from journal_entry j join use u on u.collectivity = j.collectivity and u.id = j.subject
    where u.collectivity = e.collectivity and u.key = e.use_key and j.at >= e.at
        and j.type = case e.kind when 'FIELDS' then 'register.described' else 'register.examined' end
    order by j.at, j.written limit 1);
alter table register_edition force row level security;
alter table journal_entry force row level security;
alter table use force row level security;

create function guard_register_edition() returns trigger language plpgsql as $$
begin
    if new.motive <> '' or not old.content @> new.content or not exists (select from erasure_effect f
            where f.collectivity = old.collectivity and f.xact = pg_current_xact_id()) then
        raise exception 'an edition of the register changes only by an erasure written in the same transaction';
    end if;
    return new;
end $$;
create trigger register_edition_guard before update on register_edition
    for each row execute function guard_register_edition();
grant update (motive, content, erased_at) on register_edition to ${app};
