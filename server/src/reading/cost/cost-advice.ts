import { pageSizes, requestedCost, type CostPart, type PageSize } from './cost-tree.ts';

/** What to change so that an operation costs no more than its limit. */
export type CostAdvice =
  | {
      /** Lists to shorten, by the place where their size is said. */
      lower: { path: string; argument: string; variable: string | null; from: number; to: number }[];
    }
  | { leaveOut: string }
  | null;

/** A place where a page size is said: an argument, or a variable that several arguments share. */
interface Knob {
  pages: PageSize[];
  from: number;
}

/**
 * Finds the smallest change with which an operation passes: one page size where that is enough, else as few as possible,
 * else one part to leave out. Null where none of these helps.
 */
export function costAdvice(parts: readonly CostPart[], limit: number): CostAdvice {
  const knobs = knobsOf(parts);
  const alone = knobs
    .map((knob) => ({ knob, to: largestPassing(parts, [knob], limit) }))
    .filter(({ to }) => to > 0)
    // The one that has to give the least.
    .sort((a, b) => b.to / b.knob.from - a.to / a.knob.from)[0];
  if (alone) return lower([alone.knob], alone.to);
  const byEffect = knobs
    .map((knob) => ({ knob, left: costWith(parts, [knob], 1) }))
    .sort((a, b) => a.left - b.left)
    .map(({ knob }) => knob);
  for (let count = 2; count <= byEffect.length; count += 1) {
    const chosen = byEffect.slice(0, count);
    const to = largestPassing(parts, chosen, limit);
    if (to > 0) return lower(chosen, to);
  }
  return leaveOut(parts, limit);
}

function knobsOf(parts: readonly CostPart[]): Knob[] {
  const found = new Map<unknown, Knob>();
  for (const page of pageSizes(parts)) {
    const place = page.said?.variable ?? page.node;
    const knob = found.get(place) ?? { pages: [], from: 0 };
    knob.pages.push(page);
    knob.from = Math.max(knob.from, page.value);
    found.set(place, knob);
  }
  return [...found.values()].filter(({ from }) => from > 1);
}

function costWith(parts: readonly CostPart[], knobs: readonly Knob[], to: number): number {
  const lowered = new Set(knobs.flatMap(({ pages }) => pages));
  return requestedCost(parts, (page) => (lowered.has(page) ? Math.min(page.value, to) : page.value));
}

/** The largest size that passes when all of these are lowered to it; 0 where not even 1 does. */
function largestPassing(parts: readonly CostPart[], knobs: readonly Knob[], limit: number): number {
  let passing = 0;
  let failing = Math.max(...knobs.map(({ from }) => from));
  while (failing - passing > 1) {
    const middle = Math.floor((passing + failing) / 2);
    if (costWith(parts, knobs, middle) <= limit) passing = middle;
    else failing = middle;
  }
  return passing;
}

function lower(knobs: readonly Knob[], to: number): CostAdvice {
  return {
    lower: knobs
      .filter(({ from }) => from > to)
      .map(({ pages, from }) => {
        const [page] = pages;
        return {
          path: page!.path.join('.'),
          argument: page!.argument,
          variable: page!.said?.variable ?? null,
          from,
          to,
        };
      }),
  };
}

/** The cheapest part without which the rest passes. */
function leaveOut(parts: readonly CostPart[], limit: number): CostAdvice {
  const candidates = withoutRoot(parts)
    .map((part) => ({ part, left: requestedCost(parts, undefined, part) }))
    .filter(({ left }) => left <= limit)
    .sort((a, b) => b.left - a.left);
  const [best] = candidates;
  return best ? { leaveOut: best.part.path.join('.') } : null;
}

function withoutRoot(parts: readonly CostPart[]): CostPart[] {
  return parts.flatMap((part) => [part, ...withoutRoot(part.below)]);
}

/** The advice as a sentence. */
export function adviceText(advice: CostAdvice): string {
  if (!advice) return 'Ask in parts.';
  if ('leaveOut' in advice) return `Leave out \`${short(advice.leaveOut)}\`, or ask for it alone.`;
  const [first, ...others] = advice.lower;
  const said = first!.variable
    ? `the variable \`$${short(first!.variable)}\``
    : `\`${first!.argument}\` of \`${short(first!.path)}\``;
  const change = `Lower ${said} from ${first!.from} to ${first!.to}`;
  if (others.length === 0) return `${change}.`;
  const rest = others.map(({ path, variable }) => (variable ? `$${short(variable)}` : short(path)));
  const named = rest.slice(0, 2).join(', ');
  return `${change}, and so ${named}${rest.length > 2 ? ' and the others in the hint' : ''}.`;
}

function short(text: string): string {
  return text.length > 60 ? `…${text.slice(-59)}` : text;
}
