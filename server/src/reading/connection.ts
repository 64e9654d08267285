import type { FieldNode, GraphQLField, GraphQLObjectType, SelectionSetNode } from 'graphql';
import { getNamedType } from 'graphql';
import { defaultPage, largestPage } from '../kernel/arguments.ts';
import { badInput } from '../kernel/errors.ts';
import type { ManyMeaning, RecordMeaning } from '../kernel/meaning.ts';
import { Argument } from './argument.ts';
import { beyondCursor, cursorTag, cursorText, type CursorContext } from './cursor.ts';
import { facetsJson } from './facets.ts';
import { objectJson } from './object.ts';
import { selectionSets } from './operation.ts';
import { orderClause, orderSteps, type OrderStep } from './order.ts';
import type { Planner } from './planner.ts';
import { relate } from './relation.ts';
import { relevance } from './search.ts';
import { nodeMeaning, Scope } from './scope.ts';
import { sql, whereClause, type Sql } from './sql.ts';
import { conditions } from './where.ts';

export interface ListRequest {
  record: RecordMeaning;
  field: GraphQLField<unknown, unknown>;
  nodes: FieldNode[];
  path: readonly string[];
  /** The row that shows the list, and the field it shows it in; none at the root. */
  parent?: { scope: Scope; field: ManyMeaning };
  /** Writes a row of the list; given by the caller, since rows hold lists and lists hold rows. */
  row: (scope: Scope, sets: readonly SelectionSetNode[], path: readonly string[]) => Sql;
}

interface Page {
  size: number;
  backward: boolean;
  offset?: Argument;
}

/** A list as a connection: its page, and what is asked of the whole list. */
export function connection(planner: Planner, request: ListRequest): Sql {
  const type = getNamedType(request.field.type) as GraphQLObjectType;
  const sets = selectionSets(request.nodes);
  const selected = [...planner.operation.collect(type, sets).values()].map(([node]) => node!.name.value);
  const list = new List(planner, request, selected.includes('pageInfo'));
  const json = objectJson(planner, type, sets, (nodes, key) =>
    list.part(type, nodes, [...request.path, key]),
  );
  return list.around(json);
}

class List {
  private readonly args: Map<string, Argument>;
  private readonly page: Page;
  private readonly rows: Scope;
  private readonly steps: OrderStep[];
  private readonly cursors: CursorContext;
  private readonly base: Sql[];
  private readonly tables: Sql[] = [];
  /** What the page reads of each row, by the name of its column. */
  private readonly columns: [string, Sql][] = [];
  private needsMore = false;
  private readonly alias: string;
  /** Whether rows must be counted off: to read from the end, or to look beyond the page. */
  private readonly ranked: boolean;

  constructor(
    private readonly planner: Planner,
    private readonly request: ListRequest,
    asksAboutPage: boolean,
  ) {
    this.alias = planner.alias('page');
    this.args = Argument.of(planner.operation, request.field, request.nodes[0]!, request.path);
    this.page = readPage(this.args, request.path);
    this.ranked = asksAboutPage || this.page.backward;
    const { scope, predicates, tables, depth } = this.open();
    this.rows = scope;
    this.base = predicates;
    this.tables.push(...tables);
    const search = this.args.get('where');
    const natural = { depth, relevance: search && relevance(scope, search) };
    this.steps = orderSteps(scope, this.args.get('orderBy'), natural);
    this.cursors = {
      key: planner.cursorKey,
      plan: [
        planner.viewer.role,
        request.record.typeName,
        request.parent ? shownBy(request.parent.scope.record, request.parent.field) : '',
        request.field.name,
      ],
      bound: ['where', 'orderBy'].flatMap((name) => this.args.get(name) ?? []),
    };
  }

  /** The rows of the whole list, under names of their own. */
  private open(): { scope: Scope; predicates: Sql[]; tables: Sql[]; depth?: Sql } {
    const scope = new Scope(this.planner, this.request.record);
    const { parent } = this.request;
    const relation = parent && relate(parent.field, parent.scope, scope);
    const where = this.args.get('where');
    const asked = where && !where.isNull() ? conditions(scope, where) : undefined;
    return {
      scope,
      predicates: [relation?.predicate, asked].filter((predicate) => predicate !== undefined),
      tables: relation?.join ? [relation.join] : [],
      depth: relation?.depth,
    };
  }

  part(type: GraphQLObjectType, nodes: FieldNode[], path: readonly string[]): Sql {
    const node = nodes[0]!;
    switch (node.name.value) {
      case 'nodes':
        return this.collect(this.request.row(this.rows, selectionSets(nodes), path));
      case 'edges':
        return this.collect(this.edge(type, nodes, path));
      case 'pageInfo':
        return this.pageInfo(nodes);
      case 'totalCount':
        return this.count();
      case 'facets':
        return this.facets(type, nodes, path);
      default:
        throw new Error(`A connection has no ${node.name.value}`);
    }
  }

  private edge(type: GraphQLObjectType, nodes: FieldNode[], path: readonly string[]): Sql {
    const edgeType = getNamedType(type.getFields().edges!.type) as GraphQLObjectType;
    return objectJson(this.planner, edgeType, selectionSets(nodes), (inner, key) =>
      inner[0]!.name.value === 'cursor'
        ? this.cursor()
        : this.request.row(this.rows, selectionSets(inner), [...path, key]),
    );
  }

  private cursor(): Sql {
    return cursorText(cursorTag(this.cursors), this.steps);
  }

  private columnOf(value: Sql): Sql {
    const name = `c${this.columns.length}`;
    this.columns.push([name, value]);
    return sql`${sql.id(this.alias, name)}`;
  }

  private get rank(): Sql {
    return sql`${sql.id(this.alias, 'rank')}`;
  }

  /** The rows of the page as a list, in the order asked for. */
  private collect(value: Sql): Sql {
    const item = this.columnOf(value);
    // Rows of a limited, ordered query come in its order.
    if (!this.ranked) return sql`coalesce(json_agg(${item}), '[]'::json)`;
    const direction = this.page.backward ? sql` desc` : sql``;
    return sql`coalesce(json_agg(${item} order by ${this.rank}${direction}) filter (where ${this.rank} <= ${sql.lit(this.page.size)}), '[]'::json)`;
  }

  private pageInfo(nodes: FieldNode[]): Sql {
    const type = this.planner.objectType('PageInfo');
    return objectJson(this.planner, type, selectionSets(nodes), ([node]) => {
      switch (node!.name.value) {
        case 'hasNextPage':
          return this.page.backward ? this.anyBeyond('before') : this.anyMore();
        case 'hasPreviousPage':
          return this.page.backward ? this.anyMore() : this.anyBeyond('after');
        case 'startCursor':
          return this.endCursor(!this.page.backward);
        default:
          return this.endCursor(this.page.backward);
      }
    });
  }

  /** Whether the list goes on behind the page, seen by reading one row more. */
  private anyMore(): Sql {
    this.needsMore = true;
    return sql`count(*) > ${sql.lit(this.page.size)}`;
  }

  /** Whether the list has rows on the other side of where the page was told to start. */
  private anyBeyond(name: 'after' | 'before'): Sql {
    const cursor = this.given(name);
    const { offset } = this.page;
    if (!cursor && !offset) return sql`false`;
    const inside = cursor && beyondCursor(cursor, this.cursors, this.steps, name === 'after');
    // Inside its own query the names of the tables mean the whole list again.
    const others = sql`exists (select 1 from ${this.from()}${whereClause([...this.base, inside && sql`not ${inside}`])})`;
    return offset ? sql`(${offset.slot('int')} > 0 and ${others})` : others;
  }

  private endCursor(first: boolean): Sql {
    const cursor = this.columnOf(this.cursor());
    const direction = first ? sql`` : sql` desc`;
    return sql`(array_agg(${cursor} order by ${this.rank}${direction}) filter (where ${this.rank} <= ${sql.lit(this.page.size)}))[1]`;
  }

  private count(): Sql {
    const { scope, predicates, tables } = this.open();
    return sql`(select count(*)::int from ${sql.join([...tables, scope.from()])}${whereClause(predicates)})`;
  }

  private facets(type: GraphQLObjectType, nodes: FieldNode[], path: readonly string[]): Sql {
    const args = Argument.of(this.planner.operation, type.getFields().facets!, nodes[0]!, path);
    return facetsJson(this.planner, args.get('fields')!, selectionSets(nodes), path, () => this.open());
  }

  private given(name: string): Argument | undefined {
    const argument = this.args.get(name);
    return argument && !argument.isNull() ? argument : undefined;
  }

  private from(): Sql {
    return sql.join([...this.tables, this.rows.from()]);
  }

  /** The statement around the answer: the page is read once, and only when something of it is asked for. */
  around(json: Sql): Sql {
    if (this.columns.length === 0 && !this.needsMore) return sql`${json}`;
    const { page, steps } = this;
    const after = this.given('after');
    const before = this.given('before');
    const predicates = [
      ...this.base,
      after && beyondCursor(after, this.cursors, steps, true),
      before && beyondCursor(before, this.cursors, steps, false),
    ];
    const columns = this.columns.map(([name, value]) => sql`${value} as ${sql.id(name)}`);
    const limit = sql.lit(page.size + (this.needsMore ? 1 : 0));
    const offset = page.offset ? sql` offset ${page.offset.slot('int')}` : sql``;
    const rows = sql`select ${sql.join(columns.length > 0 ? columns : [sql`1 as one`])} from ${this.from()}${whereClause(predicates)}${orderClause(steps, page.backward)} limit ${limit}${offset}`;
    if (!this.ranked) return sql`(select ${json} from (${rows}) as ${sql.id(this.alias)})`;
    return sql`(select ${json} from (select *, row_number() over () as rank from (${rows}) as r) as ${sql.id(this.alias)})`;
  }
}

/**
 * The type a list is shown by: the interface where every node has it, so that its cursors hold whichever way leads to it, and
 * in every branch of a statement that cannot know the type of the node.
 */
function shownBy(record: RecordMeaning, field: ManyMeaning): string {
  const node = nodeMeaning();
  return node.fields.has(field.name) ? node.typeName : record.typeName;
}

function readPage(args: Map<string, Argument>, path: readonly string[]): Page {
  const given = (name: string) => {
    const argument = args.get(name);
    return argument && !argument.isNull() ? argument : undefined;
  };
  const first = given('first');
  const last = given('last');
  const offset = given('offset');
  if (first && last) throw badInput('`first` and `last` do not go together; give one of them.', path);
  if (offset && (last || given('after') || given('before'))) {
    throw badInput('`offset` does not go together with `last` or a cursor.', offset.path);
  }
  if (offset?.look((value) => (value as number) < 0 || (value as number) > 100_000)) {
    throw badInput('an offset is 0 to 100,000; go further with `after`.', offset.path);
  }
  for (const size of [first, last]) {
    if (size?.look((value) => (value as number) < 0 || (value as number) > largestPage)) {
      throw badInput(
        `a page has 0 to ${largestPage} records; take more pages with \`after\` or \`before\`.`,
        size.path,
      );
    }
  }
  return { size: (last ?? first)?.constant<number>() ?? defaultPage, backward: last !== undefined, offset };
}
