// TypeGraphQL wants this loaded before the first decorator runs; every class of the schema comes after this file.
import 'reflect-metadata';
import { registerEnumType } from 'type-graphql';

/** What one value of a vocabulary means, and what a dashboard calls it. */
export interface ChoiceValue {
  doc: string;
  en: string;
  ru: string;
}

/** A closed list of values, held in the database as text with a CHECK and in the API as an enum. */
export interface Choices<V extends string = string> {
  name: string;
  doc: string;
  /** Value to value: the shape TypeGraphQL and MikroORM take an enum in. */
  enum: { readonly [K in V]: K };
  values: Readonly<Record<V, ChoiceValue>>;
}

/** The union of the values of a list of choices. */
export type ChoiceOf<C> = C extends Choices<infer V> ? V : never;

const known = new Map<string, Choices>();

/**
 * Declares a vocabulary of values once: the enum of the API with its descriptions, the CHECK of the column and the
 * words of the dashboard all come from here.
 */
export function choices<V extends string>(
  name: string,
  doc: string,
  values: Record<V, ChoiceValue>,
): Choices<V> {
  const names = Object.keys(values) as V[];
  const asEnum = Object.fromEntries(names.map((value) => [value, value])) as { [K in V]: K };
  registerEnumType(asEnum, {
    name,
    description: doc,
    valuesConfig: Object.fromEntries(
      names.map((value) => [value, { description: values[value].doc }]),
    ) as never,
  });
  const declared: Choices<V> = { name, doc, enum: asEnum, values };
  known.set(name, declared);
  return declared;
}

/** Every declared vocabulary by name, for the printed lists and the tests over them. */
export function allChoices(): ReadonlyMap<string, Choices> {
  return known;
}
