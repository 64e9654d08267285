/**
 * How deeply the brackets of a GraphQL document nest, strings and comments left out.
 *
 * The parser of graphql-js calls itself once per bracket, and `[[[[…` ends in a stack overflow whose message is not
 * meant for callers. This reads the text once, without calling itself, before the parser sees it. It does not judge
 * the syntax: what is malformed is left to the parser.
 */
export function queryNesting(source: string): number {
  let depth = 0;
  let deepest = 0;
  let at = 0;
  while (at < source.length) {
    switch (source.charCodeAt(at)) {
      case 0x22: // "
        at = endOfString(source, at);
        continue;
      case 0x23: // #
        at = endOfLine(source, at);
        continue;
      case 0x28: // (
      case 0x5b: // [
      case 0x7b: // {
        depth += 1;
        if (depth > deepest) deepest = depth;
        break;
      case 0x29: // )
      case 0x5d: // ]
      case 0x7d: // }
        depth -= 1;
        break;
    }
    at += 1;
  }
  return deepest;
}

function endOfLine(source: string, start: number): number {
  let at = start;
  while (at < source.length && source[at] !== '\n' && source[at] !== '\r') at += 1;
  return at;
}

function endOfString(source: string, start: number): number {
  if (source.startsWith('"""', start)) {
    let close = source.indexOf('"""', start + 3);
    while (close > 0 && source[close - 1] === '\\') close = source.indexOf('"""', close + 3);
    return close < 0 ? source.length : close + 3;
  }
  let at = start + 1;
  while (at < source.length && source[at] !== '"' && source[at] !== '\n') at += source[at] === '\\' ? 2 : 1;
  return at + 1;
}
