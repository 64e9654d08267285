import { badInput, refused } from '../kernel/errors.ts';
import { fold, wordSet } from '../kernel/folding.ts';
import { skeleton, skeletons } from '../kernel/skeleton.ts';
import { queryKeys } from '../kernel/name-keys.ts';
import type { Argument } from './argument.ts';
import { likePattern } from './compare.ts';
import { mayName, namesShown, nameTable } from './names.ts';
import type { Scope } from './scope.ts';
import { allOf, sql, whereClause, type Sql } from './sql.ts';

const longest = 200;
const mostWords = 12;

/** The words of a search that carry meaning, as written; all of them when none does. */
function words(text: unknown): string[] {
  const significant = new Set(wordSet(String(text)));
  const found = String(text)
    .split(/[^\p{L}\p{N}\p{M}'’ʼ.]+/u)
    .filter((word) => significant.has(fold(word)));
  return found.length > 0 ? found : [...significant];
}

/** A text to be found among names, and the expressions that compare a row of names with it. */
export class NameSearch {
  readonly count: number;

  constructor(private readonly argument: Argument) {
    const fault = argument.look((text) => {
      const length = Array.from(String(text)).length;
      if (length < 1 || length > longest || String(text).includes('\0'))
        return `is a text of 1 to ${longest} characters.`;
      return words(text).length > mostWords ? `at most ${mostWords} words are searched for.` : undefined;
    });
    if (fault) throw badInput(fault, argument.path);
    this.count = argument.look((text) => words(text).length);
  }

  /** Whether a name has every word: by sound with one slip, or as the beginning or the middle of a longer word. */
  matches(alias: string): Sql {
    const own = (name: string) => sql`${sql.id(alias, name)}`;
    const each = Array.from({ length: this.count }, (_, index) => {
      const keys = this.argument.slot('text[]', (text) => queryKeys(words(text)[index]!));
      const part = this.argument.slot('text', (text) => `%${likePattern(fold(words(text)[index]!))}%`);
      return sql`(${own('keys')} && ${keys} or ${own('folded')} like ${part})`;
    });
    // A text without letters or digits is the name of nothing.
    return allOf(each) ?? sql`false`;
  }

  /** Each way a name can fit, from the closest: the test, the score in hundredths, and what to tell the reader. */
  private ways(alias: string): [Sql, number, string][] {
    const own = (name: string) => sql`${sql.id(alias, name)}`;
    const folded = this.argument.slot('text', (text) => fold(String(text)));
    const sound = this.argument.slot('text[]', (text) => skeletons(String(text)));
    const begins = this.argument.slot('text', (text) => `${likePattern(fold(String(text)))}%`);
    const whole = this.argument.slot('text[]', (text) =>
      words(text).map((word) => `% ${likePattern(fold(word))} %`),
    );
    const heard = this.argument.slot('text[]', (text) =>
      words(text).map((word) => `% ${likePattern(skeleton(word))} %`),
    );
    const asWritten = this.argument.slot('text', (text) => String(text).trim());
    return [
      [sql`${own('value')} = ${asWritten}`, 100, 'the name as written'],
      [sql`${own('folded')} = ${folded}`, 98, 'the same letters in another script, case or accent'],
      [sql`${own('skeleton')} = any(${sound})`, 90, 'sounds the same'],
      [sql`${own('folded')} like ${begins}`, 80, 'the beginning of the name'],
      [sql`' ' || ${own('folded')} || ' ' like all(${whole})`, 70, 'all words, in any order'],
      [
        sql`' ' || ${own('skeleton')} || ' ' like all(${heard})`,
        65,
        'all words by their sound, in any order',
      ],
    ];
  }

  /** How well a name that matches fits: 0 to 100, the kind of the name breaking ties. */
  score(alias: string): Sql {
    const cases = this.ways(alias).map(([test, score]) => sql`when ${test} then ${sql.lit(score)}`);
    const kind = sql`case ${sql.id(alias, 'kind')} when 'PREFERRED' then 0 when 'OFFICIAL' then 0 when 'ACRONYM' then 0 when 'MISSPELLING' then -2 else -1 end`;
    return sql`(case ${sql.join(cases, sql` `)} else 45 end + ${kind})`;
  }

  /** Why a name fits, in words. */
  reason(alias: string): Sql {
    const cases = this.ways(alias).map(([test, , reason]) => sql`when ${test} then ${sql.lit(reason)}`);
    return sql`case ${sql.join(cases, sql` `)} else 'a part of a word, or one slip of the pen' end`;
  }
}

function tablesOf(scope: Scope, argument: Argument): string[] {
  const { record, planner } = scope;
  if (record.abstract) return planner.allows('search', 'personal') ? ['name', 'person_name'] : ['name'];
  if (!mayName(planner, 'search', record))
    throw refused('this role may not search for these records.', argument.path);
  return [nameTable(record)!];
}

/** Rows with a name that matches the search. */
export function searchCondition(scope: Scope, argument: Argument): Sql {
  const search = new NameSearch(argument);
  const alias = scope.planner.alias('name');
  const hits = tablesOf(scope, argument).map(
    (table) =>
      sql`select ${sql.id(alias, 'node_id')} from ${sql.id(table)} as ${sql.id(alias)}${whereClause([search.matches(alias), ...namesShown(scope.planner, table, alias)])}`,
  );
  return sql`${scope.id} in (${sql.join(hits, sql` union all `)})`;
}

/** How well a row's best name fits the search of `where`; undefined where nothing is searched for. */
export function relevance(scope: Scope, where: Argument): Sql | undefined {
  if (where.isNull()) return undefined;
  const argument = where.field('search');
  if (!argument || argument.isNull()) return undefined;
  const search = new NameSearch(argument);
  const alias = scope.planner.alias('name');
  const best = tablesOf(scope, argument).map(
    (table) =>
      sql`select max(${search.score(alias)}) as score from ${sql.id(table)} as ${sql.id(alias)}${whereClause([sql`${sql.id(alias, 'node_id')} = ${scope.id}`, search.matches(alias), ...namesShown(scope.planner, table, alias)])}`,
  );
  return sql`(select coalesce(max(best.score), 0) from (${sql.join(best, sql` union all `)}) as best)`;
}
