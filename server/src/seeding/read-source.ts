import { findQuote, nearestPassage } from '../kernel/quote.ts';
import { readPartialDate } from '../kernel/period.ts';
import { checkedKeys } from './checked-keys.ts';
import { readChoice } from './read-choice.ts';
import type { SeedDesk } from './seed-desk.ts';
import type { SeedSource } from './seed-record.ts';
import { asList, asMap, child, scalarText } from './seed-sheet.ts';
import type { Placed, PlacedMap } from './seed-sheet.ts';

/** The words that say where a value comes from; they may stand beside any value, row, name or claim. */
export const sourceKeys = ['quote', 'from', 'basis', 'also', 'attributedTo', 'saidAt', 'asOf'] as const;

/** The document that values come from when they name none: that of the record they stand in. */
export type DefaultDocument = string | null;

/** The document a record names for its values (`from`), or the one of the record around it. */
export function readFrom(desk: SeedDesk, map: PlacedMap, outer: DefaultDocument): DefaultDocument {
  const from = child(map, 'from');
  return from ? (desk.reference(from, ['Document']) ?? outer) : outer;
}

/**
 * The sources beside a value: its own and those under `also`. Without a quote there is none, except where `from` says
 * that the document as a whole is meant: a value without a source is held by the curators on their own account.
 */
export function readSources(desk: SeedDesk, map: PlacedMap, outer: DefaultDocument): SeedSource[] {
  const sources: SeedSource[] = [];
  const own = readOne(desk, map, outer);
  if (own) sources.push(own);
  const also = child(map, 'also');
  if (!also) return sources;
  if (!own)
    desk.complain(also, 'Further sources are given, but no first one.', 'Give a quote beside the value too.');
  for (const item of asList(also) ?? []) {
    const entry = asMap(item);
    if (entry) {
      checkedKeys(desk, entry, ['from', 'quote', 'basis', 'attributedTo', 'saidAt', 'asOf']);
      const source = readOne(desk, entry, readFrom(desk, map, outer));
      if (source) sources.push(source);
      else desk.complain(item, 'A further source has no quote.', 'Write { from: doc:…, quote: … }.');
    } else {
      desk.complain(item, 'A further source is not written as one.', 'Write { from: doc:…, quote: … }.');
    }
  }
  if (!asList(also))
    desk.complain(also, '“also” is not a list.', 'Write also: [ { from: doc:…, quote: … } ].');
  return sources;
}

function readOne(desk: SeedDesk, map: PlacedMap, outer: DefaultDocument): SeedSource | null {
  const quoteAt = child(map, 'quote');
  const basisAt = child(map, 'basis');
  const document = readFrom(desk, map, outer);
  const basis = basisAt ? readChoice(desk, basisAt, desk.vocabulary.bases, 'basis') : null;
  if (!quoteAt) {
    if (basisAt && basis !== null && basis !== 'INFERRED' && !child(map, 'from')) {
      desk.complain(
        basisAt,
        `The basis is ${basis}, but there is no quote.`,
        'Add the quote that says it, or write basis: INFERRED when no document says it.',
      );
    }
    if (!basis || !child(map, 'from')) return null;
  }
  if (document === null) {
    desk.complain(
      quoteAt ?? { sheet: map.sheet, node: map.node },
      'The quote names no document.',
      'Add from: doc:… to this value or to the whole record.',
    );
    return null;
  }
  return {
    document,
    quote: quoteAt ? readQuote(desk, quoteAt, document) : null,
    basis: basis ?? 'STATED',
    attributedTo: optionalReference(desk, map, 'attributedTo', 'Delegate'),
    saidAt: optionalReference(desk, map, 'saidAt', 'Event'),
    asOf: readAsOf(desk, map),
    at: map.sheet.positionOf(quoteAt?.node ?? map.node),
  };
}

function readQuote(desk: SeedDesk, at: Placed, document: string): string | null {
  const quote = scalarText(at.node);
  const text = desk.textOf(document);
  if (quote === null) {
    desk.complain(at, 'A quote is a text.', 'Copy the words out of the document.');
    return null;
  }
  if (text && !findQuote(text, quote)) {
    const near = nearestPassage(text, quote);
    desk.complain(
      at,
      `These words do not occur in ${document}: “${quote}”.`,
      near
        ? `The document says: “${near}”.`
        : `Nothing like it stands in ${document}; is it from another document?`,
    );
  }
  return quote;
}

function optionalReference(desk: SeedDesk, map: PlacedMap, key: string, type: string): string | null {
  const at = child(map, key);
  return at ? desk.reference(at, [type]) : null;
}

function readAsOf(desk: SeedDesk, map: PlacedMap): string | null {
  const at = child(map, 'asOf');
  if (!at) return null;
  const reading = readPartialDate(scalarText(at.node) ?? '');
  if (reading.ok) return reading.period.edtf;
  desk.complain(at, '“asOf” is not a date.', reading.message);
  return null;
}
