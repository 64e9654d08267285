import { findQuote, quotable } from '../../kernel/quote.ts';
import type { ItemDraft } from './draft.ts';
import type { Row } from './fault.ts';
import type { Statements } from './statements.ts';

/** Claims that quote a document, moved to where their words stand in its new text. */
export type MovedQuotes = (Row & { id: string })[];

/** Finds the quotes of documents whose text changes; a text that loses one of them is refused. */
export async function moveQuotes(db: Statements, drafts: readonly ItemDraft[]): Promise<MovedQuotes> {
  const moved: MovedQuotes = [];
  for (const draft of drafts) {
    const { root } = draft;
    if (!root || root.isNew || root.record.nodeType !== 'DOCUMENT' || !('text' in root.changedColumns))
      continue;
    const text = quotable((root.values['text'] as string | null) ?? '');
    const own = new Map(
      draft.nodes.flatMap((node) =>
        node.changedCitations.map(({ id, citation }) => [id, citation.quote] as const),
      ),
    );
    const lost: string[] = [];
    for (const claim of await db.rowsWhere('claim', 'document_id', [root.id], 'and t."quote" is not null')) {
      const id = claim['id'] as string;
      if (own.has(id) || draft.nodes.some((node) => node.removedClaims.has(id))) continue;
      const place = findQuote(text, claim['quote'] as string);
      if (place) moved.push({ id, quote_start: place.start, quote_end: place.end });
      else lost.push(claim['quote'] as string);
    }
    if (lost.length > 0) {
      draft.fault(
        'QUOTE_NOT_FOUND',
        ['text'],
        `${lost.length} ${lost.length === 1 ? 'claim quotes' : 'claims quote'} words that the new text no longer has, for example “${lost[0]!.slice(0, 200)}”.`,
      );
    }
  }
  return moved;
}
