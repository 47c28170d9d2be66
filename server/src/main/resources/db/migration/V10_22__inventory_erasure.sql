-- Texts of a supplier's answer, motives and passages of a contract can be erased. Dates, states and what was ticked stay.
alter table supplier_form add column erased_at timestamptz;
alter table clause_check add column erased_at timestamptz;
alter table declared_stage
    add column erased_at timestamptz,
    drop constraint declared_stage_motive_check,
    add check (length(motive) <= 2000),
    add check ((erased_at is null) = (motive <> ''));

create function guard_inventory_erasure() returns trigger language plpgsql as $$
begin
    if not exists (select from erasure_effect f
            where f.collectivity = old.collectivity and f.xact = pg_current_xact_id()) then
        raise exception 'what was written in the inventory changes only by an erasure written in the same transaction';
    end if;
    -- One within the other: only one of these tables has each column.
    if tg_table_name = 'declared_stage' then
        if new.motive <> '' then
            raise exception 'a motive is erased, never written anew';
        end if;
    elsif tg_table_name = 'supplier_form' then
        if (old.answers @> new.answers) is not true then
            raise exception 'answers are erased, never written anew';
        end if;
    end if;
    return new;
end $$;
create trigger supplier_form_erasing before update of answers on supplier_form
    for each row when (old.answers is not null) execute function guard_inventory_erasure();
create trigger clause_check_erasing before update on clause_check
    for each row execute function guard_inventory_erasure();
create trigger declared_stage_erasing before update on declared_stage
    for each row execute function guard_inventory_erasure();
grant update (erased_at) on supplier_form to ${app};
grant update (findings, erased_at) on clause_check to ${app};
grant update (motive, erased_at) on declared_stage to ${app};
