import { readFileSync } from 'node:fs';
import type { Check } from './check.ts';
import type { Key } from './key.ts';

/** One thing that a source document says, or leaves unsaid, as it was read out of it before there was a registry. */
export interface Fact {
  /** `F` and four digits, the first of which is the document's. */
  id: string;
  /** Key of the document, for example `doc:000`. */
  document: Key;
  statement: string;
  /** What should hold it, in the words of the reading. */
  holds: string;
  /** Verbatim words of the document; null for what it does not say. */
  quote: string | null;
}

/** How the registry holds a fact: the checks must all hold. */
export interface Holding {
  statement: string;
  checks: readonly Check[];
  /** Why it is not held as `Fact.holds` has it, or what is held beside it; null when it is held just so. */
  heldDifferently: string | null;
}

/** The holdings by the id of their fact. */
export type FactTable = Readonly<Record<string, Holding>>;

/** States a fact and what to ask of the registry for it. */
export const holds = (statement: string, ...checks: Check[]): Holding => ({
  statement,
  checks,
  heldDifferently: null,
});

/** States a fact that the registry holds in another way than the reading of the documents had it, and why. */
export const holdsDifferently = (
  statement: string,
  heldDifferently: string,
  ...checks: Check[]
): Holding => ({
  statement,
  checks,
  heldDifferently,
});

/** All facts, in the order of `facts.tsv`. */
export function readFacts(): Fact[] {
  const text = readFileSync(new URL('./facts.tsv', import.meta.url), 'utf8');
  const [, ...lines] = text.trimEnd().split('\n');
  return lines.map((line) => {
    const [id = '', document = '', statement = '', holds = '', quote = ''] = line.split('\t');
    return { id, document: `doc:${document}`, statement, holds, quote: quote || null };
  });
}
