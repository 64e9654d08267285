-- What must be true of the records and no column, key or check can say. Written by hand.
--
-- Each rule refuses with SQLSTATE 23514 (check_violation) and the rule's name as the constraint, like a check would; the
-- message begins with that name. All run once the statement is done, so that one statement may put several rows right
-- together. Rules declared as constraint triggers can be put off to the commit: set constraints <name> deferred.

create function refuse(rule text, on_table text, reason text, record_id uuid) returns void language plpgsql as $$
begin
  raise exception using errcode = 'check_violation', constraint = rule, table = on_table,
    message = format('%s: %s (%s)', rule, reason, record_id);
end $$;

-- Trees have no cycles.
--
-- New rows can only make a cycle among themselves, since nothing before them points to them: one look at all rows of the
-- statement together, from those whose parent is an older row downwards. A changed row is looked at when its parent
-- changed, by walking up from it. Two changes that make a cycle only together meet at a lock on the tree, held to the end
-- of the transaction, and the second then sees what the first has done (in READ COMMITTED, which is how the product
-- writes). Each tree has functions of its own, whose plans are kept.
do $do$
declare
  tree record;
begin
  for tree in
    select * from (values
      ('organisation', 'parent_id', 'organisation_parent_acyclic'),
      ('project', 'parent_id', 'project_parent_acyclic'),
      ('module', 'parent_id', 'module_parent_acyclic'),
      ('event', 'parent_id', 'event_parent_acyclic'),
      ('region', 'parent_id', 'region_parent_acyclic'),
      ('topic', 'broader_id', 'topic_broader_acyclic'),
      ('participation', 'group_id', 'participation_group_acyclic'),
      ('node', 'merged_into', 'node_merged_acyclic')
    ) as trees (on_table, parent, rule)
  loop
    execute format(
      $sql$
      create function %4$I() returns trigger language plpgsql as $body$
      declare
        wrong uuid;
      begin
        if not exists (select from added where %2$I is not null) then
          return null;
        end if;
        with recursive sound as (
          select id from added as top
          where %2$I is null or not exists (select from added where added.id = top.%2$I)
          union all
          select added.id from sound join added on added.%2$I = sound.id
        )
        select id into wrong from (select id from added except select id from sound) as unreached limit 1;
        if wrong is not null then
          perform refuse(%3$L, %1$L, 'a record cannot stand below itself', wrong);
        end if;
        return null;
      end $body$;
      create trigger %4$I after insert on %1$I referencing new table as added
        for each statement execute function %4$I();

      create function %3$I() returns trigger language plpgsql as $body$
      declare
        above uuid := new.%2$I;
        steps int := 0;
      begin
        perform pg_advisory_xact_lock(hashtext(%3$L));
        while above is not null loop
          -- A cycle that the row only leads into is found by counting: no chain is that long.
          if above = new.id or steps > 10000 then
            perform refuse(%3$L, %1$L, 'a record cannot stand below itself', new.id);
          end if;
          steps := steps + 1;
          select row.%2$I into above from %1$I as row where row.id = above;
        end loop;
        return null;
      end $body$;
      create constraint trigger %3$I after update of %2$I on %1$I deferrable initially immediate
        for each row when (new.%2$I is not null and new.%2$I is distinct from old.%2$I) execute function %3$I();
      $sql$,
      tree.on_table, tree.parent, tree.rule, tree.rule || '_added');
  end loop;
end $do$;

-- A group counts rows of its own event.
create function participation_group_event() returns trigger language plpgsql as $$
begin
  -- Locked, so that the group cannot move to another event at the same time.
  perform from participation where id = new.group_id for share;
  if exists (
    select from participation as member join participation as above on above.id = member.group_id
    where (member.id = new.id or above.id = new.id) and member.event_id <> above.event_id
  ) then
    perform refuse('participation_group_event', 'participation', 'a group and its members belong to one event', new.id);
  end if;
  return null;
end $$;
create constraint trigger participation_group_event after insert on participation deferrable initially immediate
  for each row when (new.group_id is not null) execute function participation_group_event();
create constraint trigger participation_group_event_changed after update of group_id, event_id on participation
  deferrable initially immediate for each row
  when (new.group_id is distinct from old.group_id or new.event_id is distinct from old.event_id)
  execute function participation_group_event();

-- A quote occurs in its document, word for word but for white space.

-- Runs of white space as one space, none at the ends: the same characters as \s in JavaScript, whatever the locale.
create function fold_space(words text) returns text language sql immutable strict parallel safe as $$
  select btrim(regexp_replace(
    translate(words, E'\t\n\u000b\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
      repeat(' ', 24)),
    ' {2,}', ' ', 'g'))
$$;

-- Positions count characters (code points) from 0; the end is the first one after the quote.
create function quote_stands(document_text text, quote text, quote_start int, quote_end int)
returns boolean language sql immutable parallel safe as $$
  select coalesce(
    quote_start >= 0 and quote_end > quote_start and fold_space(quote) <> ''
      and fold_space(substr(document_text, quote_start + 1, quote_end - quote_start)) = fold_space(quote),
    false)
$$;

create function claim_quote_occurs() returns trigger language plpgsql as $$
declare
  wrong uuid;
begin
  if tg_table_name = 'claim' then
    -- Locked, so that the text cannot change under the quote at the same time.
    perform from document where id = new.document_id for share;
    select claim.id into wrong from claim join document on document.id = claim.document_id
    where claim.id = new.id and claim.quote is not null
      and not quote_stands(document.text, claim.quote, claim.quote_start, claim.quote_end);
  else
    select claim.id into wrong from claim join document on document.id = claim.document_id
    where document.id = new.id and claim.quote is not null
      and not quote_stands(document.text, claim.quote, claim.quote_start, claim.quote_end)
    order by claim.id limit 1;
  end if;
  if wrong is not null then
    perform refuse('claim_quote_occurs', 'claim', 'a quote must occur in the text of its document', wrong);
  end if;
  return null;
end $$;
create constraint trigger claim_quote_occurs after insert or update of quote, quote_start, quote_end, document_id on claim
  deferrable initially immediate for each row when (new.quote is not null) execute function claim_quote_occurs();
create constraint trigger claim_quote_occurs after update of text on document deferrable initially immediate
  for each row when (new.text is distinct from old.text) execute function claim_quote_occurs();

-- The type of a node is the table its row stands in, for good. Looked up once per statement, for all its rows together.
create function node_type_agrees() returns trigger language plpgsql as $$
declare
  wrong uuid;
begin
  select added.id into wrong from added join node on node.id = added.id where node.type <> tg_argv[0] limit 1;
  if wrong is not null then
    perform refuse(tg_name, tg_table_name, format('the node of such a record has the type %s', tg_argv[0]), wrong);
  end if;
  return null;
end $$;

create function node_identity_stays() returns trigger language plpgsql as $$
begin
  perform refuse('node_identity_stays', tg_table_name, 'the id and the type of a record never change', old.id);
  return null;
end $$;

do $do$
declare
  record_table text;
begin
  foreach record_table in array array[
    'organisation', 'project', 'project_role', 'module', 'event', 'participation', 'event_project', 'event_module',
    'delegate', 'post', 'link', 'document', 'country', 'region', 'place', 'topic'
  ] loop
    execute format(
      $sql$
      create trigger %2$I after insert on %1$I referencing new table as added
        for each statement execute function node_type_agrees(%3$L);
      create trigger %4$I before update of id on %1$I
        for each row when (new.id <> old.id) execute function node_identity_stays();
      $sql$,
      record_table, record_table || '_node_type', upper(record_table), record_table || '_identity_stays');
  end loop;
end $do$;
create trigger node_identity_stays before update of id, type on node
  for each row when (new.id <> old.id or new.type <> old.type) execute function node_identity_stays();

-- Names of persons stand in person_name, and no others do: hiding that table hides every name of a person.
create function name_table_agrees() returns trigger language plpgsql as $$
declare
  wrong uuid;
begin
  select added.id into wrong from added join node on node.id = added.node_id
  where (node.type = 'DELEGATE') <> (tg_table_name = 'person_name') limit 1;
  if wrong is not null then
    perform refuse(tg_table_name || '_of_right_type', tg_table_name,
      'names of delegates stand in person_name, all others in name', wrong);
  end if;
  return null;
end $$;
create trigger name_of_right_type after insert on name referencing new table as added
  for each statement execute function name_table_agrees();
create trigger name_of_right_type_changed after update on name referencing new table as added
  for each statement execute function name_table_agrees();
create trigger person_name_of_right_type after insert on person_name referencing new table as added
  for each statement execute function name_table_agrees();
create trigger person_name_of_right_type_changed after update on person_name referencing new table as added
  for each statement execute function name_table_agrees();
