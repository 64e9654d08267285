import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findQuote, foldSpace, quotable } from '../../../server/src/kernel/quote.ts';
import { freshDatabase } from '../../kit/database.ts';
import type { TestDatabase } from '../../kit/database.ts';
import { describeOnBoth } from '../../kit/on-both.ts';
import { refusedBy, rowsOf } from '../../kit/rows.ts';
import type { Rows } from '../../kit/rows.ts';

/** Everything here is said in plain SQL: the database itself refuses what must not be. */
describeOnBoth('the database', (kind) => {
  let open: TestDatabase;
  let client: Client;
  let rows: Rows;
  beforeAll(async () => {
    open = await freshDatabase(kind);
    client = new Client(open.database.clientConfig);
    await client.connect();
    await client.query(`set liaison.untracked = 'on'`); // plain SQL, without a history
    rows = rowsOf(client);
  });
  afterAll(async () => {
    await client?.end();
    await open?.close();
  });

  const trees = [
    ['organisation', 'parent_id', 'organisation_parent_acyclic'],
    ['project', 'parent_id', 'project_parent_acyclic'],
    ['module', 'parent_id', 'module_parent_acyclic'],
    ['event', 'parent_id', 'event_parent_acyclic'],
    ['region', 'parent_id', 'region_parent_acyclic'],
    ['topic', 'broader_id', 'topic_broader_acyclic'],
  ] as const;

  describe.each(trees)('keeps the tree of %s', (table, parent, rule) => {
    it('without cycles: a record cannot stand below itself, below its child or below its grandchild', async () => {
      const top = await rows.node(table);
      const middle = await rows.node(table, { [parent]: top });
      const low = await rows.node(table, { [parent]: middle });
      for (const above of [top, middle, low]) {
        const move = rows.run(`update "${table}" set "${parent}" = $1 where id = $2`, [above, top]);
        expect(await refusedBy(move)).toBe(rule);
      }
      expect(await rows.run(`select "${parent}" as above from "${table}" where id = $1`, [top])).toEqual([
        { above: null },
      ]);
    });

    it('movable: to another branch, to the top, and both ends at once in one statement', async () => {
      const top = await rows.node(table);
      const low = await rows.node(table, { [parent]: top });
      const other = await rows.node(table);
      await rows.run(`update "${table}" set "${parent}" = $1 where id = $2`, [other, top]);
      await rows.run(`update "${table}" set "${parent}" = null where id = $1`, [top]);
      await rows.run(
        `update "${table}" set "${parent}" = case id when $1::uuid then null else $1::uuid end where id in ($1, $2)`,
        [low, top],
      );
      expect(await rows.run(`select "${parent}" as above from "${table}" where id = $1`, [top])).toEqual([
        { above: low },
      ]);
    });
  });

  it('refuses a cycle that one statement inserts', async () => {
    const ids = [randomUUID(), randomUUID()];
    for (const id of ids) {
      await rows.run(
        `insert into node (id, type, version, created_at, updated_at) values ($1, 'TOPIC', 1, now(), now())`,
        [id],
      );
    }
    const both = rows.run('insert into topic (id, broader_id) values ($1, $2), ($2, $1)', ids);
    expect(await refusedBy(both)).toBe('topic_broader_acyclic');
    const itself = rows.run('insert into topic (id, broader_id) values ($1, $1)', [ids[0]]);
    expect(await refusedBy(itself)).toBe('topic_broader_acyclic');
  });

  it('refuses a cycle that two transactions make only together', async () => {
    if (kind === 'embedded') return; // one session: there is no second transaction
    const one = await rows.node('organisation');
    const other = await rows.node('organisation');
    const second = new Client(open.database.clientConfig);
    await second.connect();
    await second.query(`set liaison.untracked = 'on'`);
    const move = 'update organisation set parent_id = $1 where id = $2';
    await client.query('begin');
    await client.query(move, [one, other]);
    await second.query('begin');
    const waiting = refusedBy(second.query(move, [other, one]));
    await client.query('commit');
    expect(await waiting).toBe('organisation_parent_acyclic');
    await second.query('rollback');
    await second.end();
  });

  it('lets a rule be put off to the commit, and holds it there', async () => {
    const top = await rows.node('event');
    const low = await rows.node('event', { parent_id: top });
    const move = 'update event set parent_id = $1 where id = $2';
    await client.query('begin');
    await client.query('set constraints event_parent_acyclic deferred');
    await client.query(move, [low, top]);
    await client.query(move, [null, low]);
    await client.query('commit');
    await client.query('begin');
    await client.query('set constraints event_parent_acyclic deferred');
    await client.query(move, [top, low]);
    expect(await refusedBy(client.query('commit'))).toBe('event_parent_acyclic');
    await client.query('rollback');
  });

  it('takes five thousand records of a tree in one statement without looking at each pair', async () => {
    const began = performance.now();
    await rows.run(`
      create temporary table tree_rows as select gen_random_uuid() as id, n from generate_series(1, 5000) as n;
      insert into node (id, type, version, created_at, updated_at) select id, 'MODULE', 1, now(), now() from tree_rows;
      insert into module (id, kind, parent_id) select c.id, 'MODULE', p.id from tree_rows c left join tree_rows p on p.n = c.n / 10;
      drop table tree_rows`);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  describe('keeps the groups of participations', () => {
    it('within one event, without cycles', async () => {
      const [event, other] = [await rows.node('event'), await rows.node('event')];
      const group = await rows.node('participation', { event_id: event, label: 'heads of units' });
      const member = await rows.node('participation', { event_id: event, label: 'a unit', group_id: group });
      const elsewhere = rows.node('participation', { event_id: other, label: 'a unit', group_id: group });
      expect(await refusedBy(elsewhere)).toBe('participation_group_event');
      for (const moved of [group, member]) {
        const move = rows.run('update participation set event_id = $1 where id = $2', [other, moved]);
        expect(await refusedBy(move)).toBe('participation_group_event');
      }
      const turn = rows.run('update participation set group_id = $1 where id = $2', [member, group]);
      expect(await refusedBy(turn)).toBe('participation_group_acyclic');
      await rows.run('update participation set event_id = $1 where event_id = $2', [other, event]);
    });
  });

  describe('keeps quotes to the words of their documents', () => {
    const text = 'On  24 October 2022\u00a0some\n60 officers — «Əlyar 🇦🇿» — met.\t';
    const quoted = async (quote: string, document: string | null, span: [number, number]) =>
      rows.row('claim', {
        node_id: await rows.node('event'),
        document_id: document,
        quote,
        quote_start: span[0],
        quote_end: span[1],
      });

    it('wherever `findQuote` finds them, and nowhere else', async () => {
      const document = await rows.node('document', { text });
      const quotes = ['On 24 October 2022 some 60', '«Əlyar 🇦🇿»', 'met.', ' some\t60\n', text];
      for (const quote of quotes) {
        const { start, end } = findQuote(quotable(text), quote)!;
        await quoted(quote, document, [start, end]);
      }
      const wrong: [string, [number, number]][] = [
        ['some 61 officers', [20, 36]],
        ['met.', [0, 4]],
        ['', [0, 1]],
        [' ', [2, 3]],
        ['On', [-1, 2]],
        ['met.', [50, 4000]],
        ['On', [2, 0]],
      ];
      for (const [quote, span] of wrong) {
        expect(await refusedBy(quoted(quote, document, span)), quote).toBe('claim_quote_occurs');
      }
    });

    it('folds white space as the product does', async () => {
      const spaces = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((one) =>
        /\s/u.test(one),
      );
      const texts = [
        ...spaces.map((space) => `${space}a${space}${space}b${space}`),
        spaces.join(''),
        '\u200b a',
      ];
      const folded = await rows.run(
        'select array(select fold_space(t) from unnest($1::text[]) with ordinality as u(t, n) order by n) as folded',
        [texts],
      );
      expect(folded).toEqual([{ folded: texts.map(foldSpace) }]);
    });

    it('refuses a quote without a document, from a document without text, and one without its place', async () => {
      expect(await refusedBy(quoted('On', null, [0, 2]))).toBe('claim_source_check');
      expect(await refusedBy(quoted('On', await rows.node('document'), [0, 2]))).toBe('claim_quote_occurs');
      const node_id = await rows.node('event');
      const document_id = await rows.node('document', { text });
      const placeless = rows.row('claim', { node_id, document_id, quote: 'On' });
      expect(await refusedBy(placeless)).toBe('claim_quote_check');
    });

    it('refuses a text in which a quote no longer stands, and takes one in which all do', async () => {
      const document = await rows.node('document', { text });
      const claim = await quoted('24 October', document, [4, 14]);
      const write = (words: string | null) =>
        rows.run('update document set text = $1 where id = $2', [words, document]);
      expect(await refusedBy(write('On 24 October 2022'))).toBe('claim_quote_occurs');
      expect(await refusedBy(write(null))).toBe('claim_quote_occurs');
      await write('In  24 October 1999');
      const bend = rows.run(`update claim set quote = '25 October' where id = $1`, [claim]);
      expect(await refusedBy(bend)).toBe('claim_quote_occurs');
      await client.query('begin');
      await client.query('set constraints claim_quote_occurs deferred');
      await rows.run('update claim set quote_start = 3, quote_end = 13 where id = $1', [claim]);
      await write('On 24 October 2022');
      await client.query('commit');
    });
  });

  describe('keeps a node of one sort', () => {
    it('with its row in the table of its type', async () => {
      const project = await rows.node('project');
      expect(await refusedBy(rows.row('organisation', { id: project }))).toBe('organisation_node_type');
      expect(await refusedBy(rows.row('topic', { id: project }))).toBe('topic_node_type');
    });

    it('for good: neither type nor id change', async () => {
      const [one, other] = [await rows.node('place'), await rows.node('project')];
      const retype = rows.run(`update node set type = 'TOPIC' where id = $1`, [one]);
      expect(await refusedBy(retype)).toBe('node_identity_stays');
      const swap = rows.run('update place set id = $1 where id = $2', [other, one]);
      expect(await refusedBy(swap)).toBe('node_identity_stays');
      const rename = rows.run('update node set id = $1 where id = $2', [randomUUID(), one]);
      expect(await refusedBy(rename)).toBe('node_identity_stays');
    });

    it('of a type there is', async () => {
      const id = randomUUID();
      const odd = rows.run(
        `insert into node (id, type, version, created_at, updated_at) values ($1, 'THING', 1, now(), now())`,
        [id],
      );
      expect(await refusedBy(odd)).toBe('node_type_check');
      expect(await refusedBy(rows.row('topic', { id }))).toBe('topic_id_foreign');
    });
  });

  describe('keeps names', () => {
    it('of delegates apart from all others', async () => {
      const [delegate, place] = [await rows.node('delegate'), await rows.node('place')];
      await rows.row('person_name', { node_id: delegate });
      const name = await rows.row('name', { node_id: place });
      expect(await refusedBy(rows.row('name', { node_id: delegate }))).toBe('name_of_right_type');
      expect(await refusedBy(rows.row('person_name', { node_id: place }))).toBe('person_name_of_right_type');
      const move = rows.run('update name set node_id = $1 where id = $2', [delegate, name]);
      expect(await refusedBy(move)).toBe('name_of_right_type');
    });

    it.each([
      ['name', 'organisation'],
      ['person_name', 'delegate'],
    ])('preferred once for each node and language, in %s', async (table, owner) => {
      const [one, other] = [await rows.node(owner), await rows.node(owner)];
      const preferred = {
        node_id: one,
        kind: 'PREFERRED',
        lang: 'en',
        value: 'Ministry of Internal Affairs',
      };
      await rows.row(table, preferred);
      expect(await refusedBy(rows.row(table, { ...preferred, value: 'MIA' }))).toBe(`${table}_preferred`);
      await rows.row(table, { ...preferred, lang: 'ru' });
      await rows.row(table, { ...preferred, kind: 'OFFICIAL' });
      await rows.row(table, { ...preferred, node_id: other });
    });
  });

  describe('refuses', () => {
    it('a role without an actor or a label, in events and in projects', async () => {
      const event_id = await rows.node('event');
      const project_id = await rows.node('project');
      expect(await refusedBy(rows.node('participation', { event_id }))).toBe('participation_actor_check');
      expect(await refusedBy(rows.node('project_role', { project_id }))).toBe('project_role_actor_check');
      await rows.node('participation', { event_id, label: 'relevant structures' });
      await rows.node('project_role', { project_id, region_id: await rows.node('region') });
    });

    it('a headcount whose numbers do not say what its qualifier says', async () => {
      const event_id = await rows.node('event');
      const said = (qualifier: string, min: number | null, max: number | null) =>
        refusedBy(
          rows.node('participation', {
            event_id,
            label: 'officers',
            headcount_qualifier: qualifier,
            headcount_min: min,
            headcount_max: max,
          }),
        );
      const right: [string, number | null, number | null][] = [
        ['EXACT', 8, 8],
        ['EXACT', 0, 0],
        ['APPROXIMATE', 55, 65],
        ['AT_LEAST', 20, null],
        ['MORE_THAN', 51, null],
        ['AT_MOST', null, 20],
        ['UNKNOWN', null, null],
      ];
      for (const numbers of right) expect(await said(...numbers), String(numbers)).toBeNull();
      const wrong: typeof right = [
        ['EXACT', null, null],
        ['EXACT', 8, 9],
        ['EXACT', 8, null],
        ['APPROXIMATE', null, null],
        ['APPROXIMATE', 65, 55],
        ['AT_LEAST', 20, 30],
        ['AT_LEAST', null, 20],
        ['MORE_THAN', null, null],
        ['AT_MOST', 1, 20],
        ['UNKNOWN', 0, 0],
        ['UNKNOWN', null, 3],
        ['EXACT', -1, -1],
        ['SOME', 1, 2],
      ];
      for (const numbers of wrong) {
        expect(await said(...numbers), String(numbers)).toBe('participation_headcount_check');
      }
    });

    it('a claim without the value of its type', async () => {
      const node_id = await rows.node('event');
      for (const value_type of ['PERIOD', 'NODE', 'CODE']) {
        expect(await refusedBy(rows.row('claim', { node_id, value_type })), value_type).toBe(
          'claim_value_check',
        );
      }
      expect(await refusedBy(rows.row('claim', { node_id, text: null }))).toBe('claim_value_check');
      const odd = rows.row('claim', { node_id, value_type: 'SONG', code: 'a' });
      expect(await refusedBy(odd)).toBe('claim_value_type_check');
      const numberless = rows.row('claim', { node_id, value_type: 'QUANTITY' });
      expect(await refusedBy(numberless)).toBe('claim_quantity_check');
      const vague = { node_id, value_type: 'QUANTITY', qualifier: 'EXACT', min: 8 };
      expect(await refusedBy(rows.row('claim', vague))).toBe('claim_quantity_check');
      await rows.row('claim', { ...vague, max: 8 });
      await rows.row('claim', { node_id, value_type: 'NODE', text: null, value_node_id: node_id });
    });

    it('two preferred claims on a field of one value', async () => {
      const node_id = await rows.node('event');
      const preferred = { node_id, field: 'status', rank: 'PREFERRED', single: true };
      await rows.row('claim', preferred);
      expect(await refusedBy(rows.row('claim', preferred))).toBe('claim_one_preferred');
      await rows.row('claim', { ...preferred, rank: 'NORMAL' });
      await rows.row('claim', { ...preferred, single: false });
    });

    it('a second contradiction on one field, and one settled without a reason', async () => {
      const node_id = await rows.node('event');
      await rows.row('conflict', { node_id });
      expect(await refusedBy(rows.row('conflict', { node_id }))).toBe('conflict_one_per_field');
      const settle = rows.run(`update conflict set state = 'RESOLVED' where node_id = $1`, [node_id]);
      expect(await refusedBy(settle)).toBe('conflict_reason_check');
      const open = rows.row('conflict', { node_id, field: 'period', reason: 'none' });
      expect(await refusedBy(open)).toBe('conflict_reason_check');
    });

    it('a link of a node to itself, and half an amount of money', async () => {
      const node = await rows.node('event');
      expect(await refusedBy(rows.node('link', { from_id: node, to_id: node }))).toBe('link_ends_check');
      expect(await refusedBy(rows.node('project', { budget_amount: '10.00' }))).toBe('project_budget_check');
      expect(await refusedBy(rows.node('project', { budget_currency: 'EUR' }))).toBe('project_budget_check');
      const debt = rows.node('project', { budget_amount: '-1.00', budget_currency: 'EUR' });
      expect(await refusedBy(debt)).toBe('project_budget_check');
    });

    it('two countries, or two regions, of one code', async () => {
      await rows.node('country', { iso2: 'AZ', m49: '031' });
      expect(await refusedBy(rows.node('country', { iso2: 'AZ', m49: '999' }))).toBe('country_iso2_unique');
      expect(await refusedBy(rows.node('country', { iso2: 'az', m49: '998' }))).toBe('country_iso2_check');
      await rows.node('region', { m49: '143' });
      expect(await refusedBy(rows.node('region', { m49: '143' }))).toBe('region_m49_unique');
    });

    it('a record merged into itself, into nothing, or in a circle', async () => {
      const [one, other] = [await rows.node('organisation'), await rows.node('organisation')];
      const merge = (id: string, into: string) =>
        refusedBy(rows.run('update node set merged_into = $1 where id = $2', [into, id]));
      expect(await merge(one, randomUUID())).toBe('node_merged_into_foreign');
      expect(await merge(one, one)).toBe('node_merged_acyclic');
      expect(await merge(one, other)).toBeNull();
      expect(await merge(other, one)).toBe('node_merged_acyclic');
    });

    it('to lose a record that another refers to', async () => {
      const parent = await rows.node('organisation');
      await rows.node('organisation', { parent_id: parent });
      const drop = rows.run('delete from node where id = $1', [parent]);
      expect(await refusedBy(drop)).toBe('organisation_parent_id_foreign');
    });
  });
});
