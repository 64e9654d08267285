/**
 * Stems of the passwords that are tried first, in English, Russian and by keyboard. Only what reaches twelve characters
 * with a few digits or signs around it has to stand here: shorter ones are refused by their length.
 */
const stems = [
  'password passwort passw0rd p@ssword p@ssw0rd parol parolparol пароль йцукен йцукенгшщзхъ',
  'qwerty qwertyuiop qwertyuiop[] qwertyuiopasdf asdfghjkl asdfghjkl; zxcvbnm qazwsx qazwsxedc qazwsxedcrfv',
  '1qaz2wsx 1qaz2wsx3edc 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 zaq12wsx',
  'abcdefgh abcdefghijkl abcabcabcabc abcd1234 abc123abc123 iloveyou iloveyouforever ilovemymom',
  'admin administrator root superuser login welcome welcometo letmein letmeinnow changeme changemenow',
  'changeit default secret topsecret mysecret test testtest testing temporary guest user master monkey dragon',
  'football baseball basketball sunshine princess superman batman starwars trustno1 whatever shadow michael',
  'jennifer charlie computer internet samsung microsoft google facebook liaison liaisonregistry registry curator',
  'analyst customs unicorn correcthorsebatterystaple correct horse battery staple',
]
  .join(' ')
  .split(' ');

const known = new Set(stems);
const digits = '01234567890123456789012345678901234567890';
const backwards = [...digits].reverse().join('');

/** Whether the password (in lower case) is one of the first that anybody would try. */
export function isCommonPassword(plain: string): boolean {
  const packed = plain.replace(/[\s._-]+/g, '');
  if (digits.includes(packed) || backwards.includes(packed)) return true;
  // A stem with digits and signs around it, or said twice, is the stem.
  const core = packed.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const half = core.slice(0, core.length / 2);
  return known.has(packed) || known.has(core) || (half + half === core && known.has(half)) || isTriple(core);
}

function isTriple(core: string): boolean {
  const third = core.slice(0, core.length / 3);
  return core !== '' && third.repeat(3) === core && known.has(third);
}
