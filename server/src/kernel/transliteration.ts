/**
 * Letters of other scripts in plain Latin ones. The aim is that one name meets itself across spellings, so the tables
 * follow the romanisations in use, without their marks. Input is lower case and composed (NFC).
 *
 * - Russian, Ukrainian, Belarusian, Bulgarian, Kazakh, Kyrgyz, Tajik and Azerbaijani Cyrillic: BGN/PCGN (which is what
 *   press releases in English mostly use), with `е` as `ye` after a vowel but plain `e` at the start, so that
 *   «Алиев» meets Aliyev. The language is not known here: `г` is `g` (Russian), see `spellings` for Ukrainian `h`.
 * - Georgian: the national system of 2002. Armenian: BGN/PCGN. Greek: ELOT 743, letter by letter.
 * - Latin letters that do not decompose: Azerbaijani ə as e (as in passports' ASCII spelling), ı as i, and the Nordic, Polish,
 *   Croatian and German ones as usual.
 */
/** Each entry is a letter, a colon, and what it becomes (nothing, for a sign that is not heard). */
const letters = new Map(
  [
    // Russian
    'а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh',
    'ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya',
    // Ukrainian, Belarusian
    'і:i ї:yi є:ye ґ:g ў:u',
    // Kazakh, Kyrgyz, Tajik, Azerbaijani Cyrillic
    'ә:a ғ:gh қ:q ң:ng ө:o ұ:u ү:u һ:h ӣ:i ӯ:u ҳ:h ҷ:j ҹ:j ҝ:g',
    // Serbian, Macedonian
    'ј:y ђ:dj ћ:c љ:lj њ:nj џ:dz ѓ:gj ќ:kj ѕ:dz',
    // Georgian
    'ა:a ბ:b გ:g დ:d ე:e ვ:v ზ:z თ:t ი:i კ:k ლ:l მ:m ნ:n ო:o პ:p ჟ:zh რ:r ს:s ტ:t უ:u ფ:p ქ:k ღ:gh',
    'ყ:q შ:sh ჩ:ch ც:ts ძ:dz წ:ts ჭ:ch ხ:kh ჯ:j ჰ:h',
    // Armenian
    'ա:a բ:b գ:g դ:d ե:e զ:z է:e ը:y թ:t ժ:zh ի:i լ:l խ:kh ծ:ts կ:k հ:h ձ:dz ղ:gh ճ:ch մ:m յ:y ն:n',
    'շ:sh ո:o չ:ch պ:p ջ:j ռ:r ս:s վ:v տ:t ր:r ց:ts ւ:u փ:p ք:k օ:o ֆ:f և:ev',
    // Greek
    'α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch',
    'ψ:ps ω:o',
    // Latin letters without a decomposition
    'ə:e ı:i ø:o ł:l đ:d ß:ss æ:ae œ:oe þ:th ð:d ħ:h ŋ:ng',
  ]
    .flatMap((line) => line.split(' '))
    .map((entry) => entry.split(':') as [string, string]),
);

/** Latin letters for lower-case NFC text; whatever has no entry stays as it is. */
export function transliterate(text: string): string {
  const yeAfterVowel = text.replace(/(?<=[аеёиоуыэюяәіїєөұүўӣӯ])е/gu, 'йе');
  let latin = '';
  for (const letter of yeAfterVowel) latin += letters.get(letter) ?? letter;
  return latin;
}
