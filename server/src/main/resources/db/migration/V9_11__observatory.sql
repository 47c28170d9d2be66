-- What the observatory may know across the collectivités of this host: when how many uses of which field began or ended to count
-- in each. Nothing else of a use leaves its collectivité; the program shows of it only sums over six collectivités or more.
call open_to_named_functions('use');
call open_to_named_functions('use_change');
call open_to_named_functions('declared_use');
call open_to_named_functions('declared_stage');
call open_to_named_functions('register_edition');

-- field: the first that the collectivité named, for a use that no module serves; field_month: when it did. Both are fixed for ever
-- once they are there, as are all months: what is shown of the past must not change.
create function observatory_movements()
    returns table (collectivity uuid, use_key text, field text, situation text, month date, field_month date, net int)
    language sql stable security definer
    set search_path = public, pg_temp
    as $$
        with named as (
            select distinct on (e.collectivity, e.use_key) e.collectivity, e.use_key, e.content ->> 'domain' as field, e.at
            from register_edition e where e.kind = 'FIELDS' and e.content ? 'domain'
            order by e.collectivity, e.use_key, e.id),
        movement as (
            select c.collectivity, u.key as use_key, n.field, 'RUNNING' as situation, c.at, n.at as field_at,
                (c.to_state = 'OPEN')::int - (c.from_state = 'OPEN')::int as net
            from use_change c join use u on u.id = c.use_id
                left join named n on n.collectivity = u.collectivity and n.use_key = u.key
            union all
            select d.collectivity, null, d.field, 'DECLARED', d.declared_at, d.declared_at, 1 from declared_use d
            union all
            select s.collectivity, null, d.field, 'DECLARED', s.at, s.at,
                -- What a use of Beffroi controls counts as that use.
                (s.from_stage in ('STOPPED', 'CONTROLLED'))::int - (s.to_stage in ('STOPPED', 'CONTROLLED'))::int
            from declared_stage s join declared_use d on d.id = s.declared)
        select m.collectivity, m.use_key, m.field, m.situation,
            date_trunc('month', m.at at time zone 'Europe/Paris')::date,
            date_trunc('month', m.field_at at time zone 'Europe/Paris')::date,
            sum(m.net)::int
        from movement m join collectivity c on c.id = m.collectivity and not c.demonstration
        where m.net <> 0
        group by 1, 2, 3, 4, 5, 6
    $$;
revoke all on function observatory_movements() from public;
grant execute on function observatory_movements() to ${app};
