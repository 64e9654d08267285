import { quotable } from '../kernel/quote.ts';
import type { QuotableText } from '../kernel/quote.ts';
import { nearestWord } from '../kernel/nearest-word.ts';
import type { SeedFault } from './seed-fault.ts';
import type { SeedDocument, SeedPosition } from './seed-record.ts';
import { scalarText } from './seed-sheet.ts';
import type { Placed } from './seed-sheet.ts';
import type { SeedType, SeedVocabulary } from './seed-vocabulary.ts';

/** What is known while the seeds are read: the keys of all records, the texts of the documents, the mistakes so far. */
export class SeedDesk {
  readonly faults: SeedFault[] = [];
  readonly documents = new Map<string, SeedDocument>();
  readonly vocabulary: SeedVocabulary;
  private readonly types: ReadonlyMap<string, SeedType>;
  private readonly keys = new Map<string, { type: string; at: SeedPosition }>();
  private readonly aliases = new Map<string, string>();
  private readonly texts = new Map<string, QuotableText>();

  constructor(vocabulary: SeedVocabulary) {
    this.vocabulary = vocabulary;
    this.types = new Map(vocabulary.types.map((type) => [type.name, type]));
  }

  complain(at: Placed, message: string, remedy: string): void {
    this.faults.push({ ...at.sheet.positionOf(at.node), message, remedy });
  }

  typeNamed(name: string): SeedType | undefined {
    return this.types.get(name);
  }

  /** Remembers a key; a second record of the same key is a mistake. */
  register(key: string, type: SeedType, at: Placed): void {
    if (!key.startsWith(`${type.prefix}:`) || key.length === type.prefix.length + 1) {
      this.complain(
        at,
        `The key “${key}” does not fit ${article(type.name)}.`,
        `Write ${type.prefix}: and a short name of your choice, for example ${type.prefix}:${key.split(':').at(-1) || 'example'}.`,
      );
    }
    const first = this.keys.get(key);
    if (first) {
      this.complain(
        at,
        `The key “${key}” is used twice; it stands already in ${first.at.file}, line ${first.at.line}.`,
        'Give one of the two records another key, or join them into one.',
      );
      return;
    }
    this.keys.set(key, { type: type.name, at: at.sheet.positionOf(at.node) });
  }

  /** A key by which the seeds call a record that the product ships under another one. */
  alias(key: string, worldKey: string): void {
    this.aliases.set(key, worldKey);
  }

  canonical(key: string): string {
    return this.aliases.get(key) ?? key;
  }

  /** Reads a reference: the key of a record that exists and is of one of the types (none: any). Null after a mistake. */
  reference(at: Placed, types: readonly string[]): string | null {
    const key = scalarText(at.node);
    if (key === null) {
      this.complain(
        at,
        'A reference to a record is wanted here.',
        'Write the key of a record, for example org:wco.',
      );
      return null;
    }
    const type = this.typeOfKey(key);
    if (type === null) {
      const near = nearestWord(key, this.keysOf(types));
      this.complain(
        at,
        `There is no record with the key “${key}”.`,
        near ? `Did you mean ${near}?` : 'Write the key of a record of these files, or add the record.',
      );
      return null;
    }
    if (types.length > 0 && !types.includes(type)) {
      this.complain(
        at,
        `“${key}” is ${article(type)}, and here ${types.map(article).join(' or ')} is wanted.`,
        `Write the key of ${types.map(article).join(' or ')}.`,
      );
      return null;
    }
    return this.canonical(key);
  }

  addDocument(document: SeedDocument): void {
    this.documents.set(document.key, document);
    this.texts.set(document.key, quotable(document.text));
  }

  textOf(document: string): QuotableText | undefined {
    return this.texts.get(document);
  }

  private typeOfKey(key: string): string | null {
    const known = this.keys.get(key);
    if (known) return known.type;
    if (!this.vocabulary.isWorldKey(key)) return null;
    const prefix = key.slice(0, key.indexOf(':'));
    return this.vocabulary.types.find((type) => type.prefix === prefix)?.name ?? null;
  }

  private keysOf(types: readonly string[]): string[] {
    return [...this.keys]
      .filter(([, { type }]) => types.length === 0 || types.includes(type))
      .map(([key]) => key);
  }
}

/** "an Organisation", "a Project": types in sentences. */
export const article = (type: string): string => `${/^[AEIOU]/.test(type) ? 'an' : 'a'} ${type}`;
