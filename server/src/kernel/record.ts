import { InterfaceType, ObjectType } from 'type-graphql';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { isRecord, saidFields, sayRecord, type RecordClass, type RecordMeaning } from './meaning.ts';
import { orderIndex, tableName } from './words.ts';

interface RecordOptions {
  /** Name of the GraphQL type; the class may be called otherwise where the language or the house has taken the word. */
  type: string;
  nodeType?: string;
  doc: string;
  noun: { one: string; many: string };
  label: { en: [string, string]; ru: [string, string] };
  root?: { one: string; many: string };
  named?: RecordMeaning['named'];
  parent?: string;
  /** The GraphQL interface the type implements. */
  implements?: RecordClass;
  /** Served as the type of this other record. */
  servedAs?: () => RecordClass;
  /** The supertype: an interface in the API, the table that the others join to in the database. */
  abstract?: boolean;
  /** Without an order asked for, the newest come first. */
  newestFirst?: boolean;
}

/** Declares a class as a record: its table, its GraphQL type, and what is said of it as a whole. */
export function record(options: RecordOptions) {
  return (target: RecordClass): void => {
    const table = tableName(target.prototype as object);
    const named = options.named ?? null;
    if (named?.by === 'names' && !options.abstract) {
      // The English name folded for sorting: computed in JavaScript, so that no order depends on a locale of the database.
      Property({ type: 'string', columnType: 'text collate "C"', default: '', fieldName: 'sort_key' })(
        target.prototype as object,
        'sortKey',
      );
      orderIndex(target.prototype as object, 'sort_key');
    }
    Entity({ tableName: table, ...(options.abstract ? { inheritance: 'tpt' } : {}) })(target);
    lendFields(target);
    if (options.abstract) {
      InterfaceType(options.type, {
        description: options.doc,
        resolveType: (row: { __typename: string }) => row.__typename,
      })(target as never);
    } else if (!options.servedAs) {
      ObjectType(options.type, {
        description: options.doc,
        ...(options.implements ? { implements: options.implements as never } : {}),
      })(target as never);
    }
    sayRecord({
      target,
      typeName: options.type,
      nodeType: options.nodeType ?? null,
      table,
      doc: options.doc,
      noun: options.noun,
      label: options.label,
      root: options.root ?? null,
      named,
      servedAs: options.servedAs ?? null,
      abstract: options.abstract ?? false,
      parent: options.parent ?? null,
      newestFirst: options.newestFirst ?? false,
      fields: saidFields(target),
    });
  };
}

const lenders = new Set<RecordClass>();

/** Makes the API see the fields of plain classes that a record extends; such a class is no type of its own. */
function lendFields(target: RecordClass): void {
  let base = Object.getPrototypeOf(target.prototype) as object | null;
  for (; base && base !== Object.prototype; base = Object.getPrototypeOf(base) as object | null) {
    const lender = base.constructor as RecordClass;
    if (lenders.has(lender) || isRecord(lender)) continue;
    lenders.add(lender);
    ObjectType(lender.name, { description: 'Fields that several records share.' })(lender as never);
  }
}
