-- Every change of the registry is history. Written by hand (decision 0010).
--
-- Triggers on every table of the registry write what changed into "change", as a part of the change set that the
-- transaction announced in the setting liaison.change_set. A write that announced none is refused (change_set_missing),
-- so that nothing can be changed past the history. Only loading by hand, for tests and measurements, may go without:
-- set local liaison.untracked = 'on'.
--
-- Once per statement, for all its rows together.

create sequence change_number;
create sequence change_set_number;

-- The change set of this transaction, entered when the first row changes: one that changed nothing leaves no trace. Null
-- where changes are not kept.
create function open_change_set(on_table text) returns uuid language plpgsql as $$
declare
  said text := current_setting('liaison.change_set', true);
  set_id uuid;
begin
  if coalesce(said, '') = '' then
    if current_setting('liaison.untracked', true) = 'on' then
      return null;
    end if;
    perform refuse('change_set_missing', on_table, 'a change of the registry belongs to a change set', null);
  end if;
  insert into change_set (id, at, actor, role, kind, action, reason, document_id, reverts_id, position)
  select s.id, s.at, s.actor, s.role, s.kind, s.action, s.reason, s.document_id, s.reverts_id, 0
  from jsonb_to_record(said::jsonb) as s(id uuid, at timestamptz, actor text, role text, kind text, action text,
    reason text, document_id uuid, reverts_id uuid)
  on conflict (id) do nothing;
  set_id := said::jsonb ->> 'id';
  return set_id;
end $$;

-- Positions follow the order in which change sets are completed: given at the commit, one transaction after the other.
-- Whoever has read up to a position will never see a lower one appear.
create function change_set_position() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('change_set_position'));
  update change_set set position = nextval('change_set_number') where id = new.id;
  return null;
end $$;
create constraint trigger change_set_position after insert on change_set deferrable initially deferred
  for each row execute function change_set_position();

-- Ids of the rows of a change set begin like its own and count up.
create function change_id(set_id uuid) returns uuid language sql volatile as $$
  select (left(set_id::text, 24) || lpad(to_hex(nextval('change_number')), 12, '0'))::uuid
$$;

-- The record in whose form a role stands; any other node stands in its own.
create function subject_of(node_id uuid, node_type text) returns uuid language sql stable as $$
  select coalesce(case node_type
    when 'PARTICIPATION' then (select event_id from participation where id = node_id)
    when 'EVENT_PROJECT' then (select event_id from event_project where id = node_id)
    when 'EVENT_MODULE' then (select event_id from event_module where id = node_id)
    when 'PROJECT_ROLE' then (select project_id from project_role where id = node_id)
    when 'POST' then (select delegate_id from post where id = node_id)
    when 'LINK' then (select from_id from link where id = node_id)
  end, node_id)
$$;

-- Arguments: type of the row in the API; column of the node it is or hangs on; column of the record in whose form it
-- stands (empty: to be looked up); pattern of columns that make one value together (empty: none).
create function record_change() returns trigger language plpgsql as $$
declare
  set_id uuid;
  together text := nullif(tg_argv[3], '');
begin
  if tg_op = 'INSERT' then
    if not exists (select from added) then
      return null;
    end if;
    set_id := open_change_set(tg_table_name);
    if set_id is null then
      return null;
    end if;
    insert into change (id, change_set_id, act, subject_id, node_id, node_type, record_type, record_id, on_table, after)
    select change_id(set_id), set_id, 'ADDED',
      case when tg_argv[2] <> '' then (r.image ->> tg_argv[2])::uuid
        when n.type in ('PARTICIPATION', 'EVENT_PROJECT', 'EVENT_MODULE', 'PROJECT_ROLE', 'POST', 'LINK')
          then subject_of(n.id, n.type)
        else r.node_id end,
      r.node_id, case when tg_argv[1] = 'id' then upper(tg_table_name) else n.type end,
      tg_argv[0], (r.image ->> 'id')::uuid, tg_table_name, r.image
    from (
      select i.image, (i.image ->> tg_argv[1])::uuid as node_id
      from (select jsonb_strip_nulls(to_jsonb(added)) as image from added) as i offset 0
    ) as r left join node as n on tg_argv[2] = '' and n.id = r.node_id;
  elsif tg_op = 'UPDATE' then
    if not exists (select from added) then
      return null;
    end if;
    set_id := open_change_set(tg_table_name);
    if set_id is null then
      return null;
    end if;
    insert into change
      (id, change_set_id, act, subject_id, node_id, node_type, record_type, record_id, on_table, before, after)
    select change_id(set_id), set_id, 'CHANGED',
      case when tg_argv[2] <> '' then (r.image ->> tg_argv[2])::uuid else subject_of(r.node_id, n.type) end,
      r.node_id, case when tg_argv[1] = 'id' then upper(tg_table_name) else n.type end,
      tg_argv[0], (r.image ->> 'id')::uuid, tg_table_name, r.old, r.new
    from (
      select i.image, (i.image ->> tg_argv[1])::uuid as node_id, d.old, d.new
      from (
        select to_jsonb(gone) as was, to_jsonb(added) as image from gone join added on added.id = gone.id
      ) as i cross join lateral (
        select jsonb_object_agg(k.key, k.old) as old, jsonb_object_agg(k.key, k.new) as new
        from (
          select was.key, was.value as old, now.value as new,
            bool_or(was.value <> now.value) over (partition by coalesce(substring(was.key from together), was.key)) as differs
          from jsonb_each(i.was) as was join jsonb_each(i.image) as now on now.key = was.key
          -- The key by which a record is put in order follows its names.
          where was.key <> 'sort_key' or tg_argv[1] <> 'id'
        ) as k where k.differs
      ) as d
      where d.old is not null offset 0
    ) as r left join node as n on tg_argv[2] = '' and n.id = r.node_id;
  else
    if not exists (select from gone) then
      return null;
    end if;
    set_id := open_change_set(tg_table_name);
    if set_id is null then
      return null;
    end if;
    insert into change (id, change_set_id, act, subject_id, node_id, node_type, record_type, record_id, on_table, before)
    select change_id(set_id), set_id, 'REMOVED',
      case when tg_argv[2] <> '' then (r.image ->> tg_argv[2])::uuid else subject_of(r.node_id, n.type) end,
      r.node_id, case when tg_argv[1] = 'id' then upper(tg_table_name) else n.type end,
      tg_argv[0], (r.image ->> 'id')::uuid, tg_table_name,
      -- What every node has stands in a table of its own and goes last: kept here, for an undo.
      case when tg_argv[1] = 'id' and n.id is not null
        then r.image || jsonb_build_object('*node', jsonb_strip_nulls(to_jsonb(n))) else r.image end
    from (
      select i.image, (i.image ->> tg_argv[1])::uuid as node_id
      from (select jsonb_strip_nulls(to_jsonb(gone)) as image from gone) as i offset 0
    ) as r left join node as n on n.id = r.node_id;
  end if;
  return null;
end $$;

-- Plain pairs of records: members of a list of the record that the first argument names. The others as above; where the
-- pair does not name the node it hangs on, its contradiction does.
create function record_pair() returns trigger language plpgsql as $$
declare
  set_id uuid;
begin
  if tg_op <> 'INSERT' then
    if exists (select from gone) then
      set_id := open_change_set(tg_table_name);
    end if;
    insert into change (id, change_set_id, act, subject_id, node_id, node_type, record_type, on_table, before)
    select change_id(set_id), set_id, 'REMOVED', subject_of(n.id, n.type), n.id, n.type, tg_argv[0], tg_table_name, r.image
    from (
      select i.image, coalesce((i.image ->> tg_argv[1])::uuid,
        (select node_id from conflict where id = (i.image ->> 'conflict_id')::uuid),
        (select node_id from claim where id = (i.image ->> 'claim_id')::uuid)) as node_id
      from (select to_jsonb(gone) as image from gone) as i offset 0
    ) as r join node as n on n.id = r.node_id
    where set_id is not null;
  end if;
  if tg_op <> 'DELETE' then
    if exists (select from added) then
      set_id := open_change_set(tg_table_name);
    end if;
    insert into change (id, change_set_id, act, subject_id, node_id, node_type, record_type, on_table, after)
    select change_id(set_id), set_id, 'ADDED', subject_of(n.id, n.type), n.id, n.type, tg_argv[0], tg_table_name, r.image
    from (
      select i.image, coalesce((i.image ->> tg_argv[1])::uuid,
        (select node_id from conflict where id = (i.image ->> 'conflict_id')::uuid)) as node_id
      from (select to_jsonb(added) as image from added) as i offset 0
    ) as r join node as n on n.id = r.node_id
    where set_id is not null;
  end if;
  return null;
end $$;

do $do$
declare
  tracked record;
begin
  for tracked in
    select * from (values
      ('organisation', 'record_change', 'Organisation', 'id', 'id', ''),
      ('project', 'record_change', 'Project', 'id', 'id', '^(budget)_'),
      ('project_role', 'record_change', 'ProjectRole', 'id', 'project_id', ''),
      ('module', 'record_change', 'Module', 'id', 'id', ''),
      ('event', 'record_change', 'Event', 'id', 'id', ''),
      ('participation', 'record_change', 'Participation', 'id', 'event_id', '^(headcount)_'),
      ('event_project', 'record_change', 'EventProject', 'id', 'event_id', ''),
      ('event_module', 'record_change', 'EventModule', 'id', 'event_id', ''),
      ('delegate', 'record_change', 'Delegate', 'id', 'id', ''),
      ('post', 'record_change', 'Post', 'id', 'delegate_id', ''),
      ('link', 'record_change', 'Link', 'id', 'from_id', ''),
      ('document', 'record_change', 'Document', 'id', 'id', ''),
      ('country', 'record_change', 'Country', 'id', 'id', ''),
      ('region', 'record_change', 'Region', 'id', 'id', ''),
      ('place', 'record_change', 'Place', 'id', 'id', ''),
      ('topic', 'record_change', 'Topic', 'id', 'id', ''),
      ('name', 'record_change', 'Name', 'node_id', '', ''),
      ('person_name', 'record_change', 'Name', 'node_id', '', ''),
      ('identifier', 'record_change', 'Identifier', 'node_id', '', ''),
      ('claim', 'record_change', 'Claim', 'node_id', '', ''),
      ('conflict', 'record_change', 'Conflict', 'node_id', '', ''),
      ('conflict_claim', 'record_pair', 'Conflict', '', '', ''),
      ('event_place', 'record_pair', 'Event', 'event_id', '', ''),
      ('node_topic', 'record_pair', 'Node', 'node_id', '', ''),
      ('place_country', 'record_pair', 'Place', 'place_id', '', ''),
      ('region_country', 'record_pair', 'Region', 'region_id', '', '')
    ) as tables (on_table, with_function, record_type, node, subject, together)
  loop
    execute format(
      $sql$
      create trigger %1$s_added after insert on %2$I referencing new table as added
        for each statement execute function %3$I(%4$L, %5$L, %6$L, %7$L);
      create trigger %1$s_changed after update on %2$I referencing old table as gone new table as added
        for each statement execute function %3$I(%4$L, %5$L, %6$L, %7$L);
      create trigger %1$s_removed after delete on %2$I referencing old table as gone
        for each statement execute function %3$I(%4$L, %5$L, %6$L, %7$L);
      $sql$,
      'history_' || tracked.on_table, tracked.on_table, tracked.with_function,
      tracked.record_type, tracked.node, tracked.subject, tracked.together);
  end loop;
end $do$;

-- Who deleted, and why, is told by the change set.
create function trash_change_set() returns trigger language plpgsql as $$
begin
  new.change_set_id := nullif(current_setting('liaison.change_set', true), '')::jsonb ->> 'id';
  return new;
end $$;
create trigger trash_change_set before insert on trash for each row execute function trash_change_set();
