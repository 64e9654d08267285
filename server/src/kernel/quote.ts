/** Where a quote stands in a text, as counts of characters (Unicode code points) from 0; `end` is the first one after it. */
export interface QuoteSpan {
  start: number;
  end: number;
}

/** A text prepared for looking up many quotes: white space folded, with the way back to the original characters. */
export interface QuotableText {
  /** The text with each run of white space as one space, none at its ends. */
  folded: string;
  /** For each UTF-16 unit of `folded`, the code point of the original it comes from. */
  origin: readonly number[];
}

const isSpace = (character: string): boolean => /\s/u.test(character);

/** White space of every kind, also the no-break spaces and line ends of web pages, counts as one space. */
export const foldSpace = (text: string): string => text.replace(/\s+/gu, ' ').trim();

export function quotable(text: string): QuotableText {
  let folded = '';
  const origin: number[] = [];
  let position = 0;
  let pending: number | null = null;
  for (const character of text) {
    if (isSpace(character)) {
      if (folded !== '') pending ??= position;
    } else {
      if (pending !== null) {
        folded += ' ';
        origin.push(pending);
        pending = null;
      }
      folded += character;
      for (let unit = 0; unit < character.length; unit++) origin.push(position);
    }
    position++;
  }
  return { folded, origin };
}

/** The first place where the quote occurs word for word, or null. An empty quote occurs nowhere. */
export function findQuote(text: QuotableText, quote: string): QuoteSpan | null {
  const wanted = foldSpace(quote);
  if (wanted === '') return null;
  const at = text.folded.indexOf(wanted);
  if (at < 0) return null;
  const start = text.origin[at] ?? 0;
  const end = (text.origin[at + wanted.length - 1] ?? start) + 1;
  return { start, end };
}

/**
 * The passage of the text that shares most words with the quote, as it is written there: what the writer of a quote that
 * does not occur most likely meant. Null when fewer than half of the words are found near each other.
 */
export function nearestPassage(text: QuotableText, quote: string): string | null {
  const wanted = wordsOf(foldSpace(quote));
  const present = wordsOf(text.folded);
  if (wanted.length === 0 || present.length === 0) return null;
  const width = Math.min(wanted.length, present.length);
  let best = { score: 0, from: 0 };
  for (let from = 0; from + width <= present.length; from++) {
    const score = sharedWords(wanted, present.slice(from, from + width));
    if (score > best.score) best = { score, from };
  }
  if (best.score * 2 < wanted.length) return null;
  const first = present[best.from];
  const last = present[best.from + width - 1];
  return first && last ? text.folded.slice(first.start, last.end) : null;
}

interface Word {
  key: string;
  start: number;
  end: number;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/gu)].map((match) => ({
    key: match[0].toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') || match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Words in common, counting each as often as it stands in both, plus a little for each that stands in the same order. */
function sharedWords(wanted: Word[], window: Word[]): number {
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word.key, (left.get(word.key) ?? 0) + 1);
  let score = 0;
  window.forEach((word, index) => {
    const count = left.get(word.key) ?? 0;
    if (count === 0) return;
    left.set(word.key, count - 1);
    score += wanted[index]?.key === word.key ? 1.01 : 1;
  });
  return score;
}
