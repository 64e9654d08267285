import { describe, expect, it } from 'vitest';
import { nameKeys, queryKeys } from '../../server/src/kernel/name-keys.ts';

const meets = (name: string, word: string): boolean => {
  const keys = new Set(nameKeys(name));
  return queryKeys(word).some((key) => keys.has(key));
};

describe('the keys of a name', () => {
  it('meet a word of it in another script or romanisation', () => {
    for (const spelled of ['Məcidov', 'Меджидов', 'Majidov', 'Medzhidov']) {
      expect(meets('Elvin Mecidov', spelled), spelled).toBe(true);
    }
  });

  it('meet a word with one slip: a letter wrong, missing, added, or two swapped', () => {
    for (const slip of ['Custons', 'Cutoms', 'Cusstroms', 'Cutsoms']) {
      expect(meets('State Customs Committee', slip), slip).toBe(true);
    }
  });

  it('do not meet another word, nor a short one with a slip', () => {
    expect(meets('State Customs Committee', 'Border')).toBe(false);
    expect(meets('NEA', 'NIB')).toBe(false);
    expect(meets('ASCCA', 'UNODC')).toBe(false);
  });

  it('are sorted and each there once, and none for a text without letters', () => {
    const keys = nameKeys('Ministry of the Ministry');
    expect(keys).toEqual([...new Set(keys)].sort());
    expect(nameKeys('— · …')).toEqual([]);
  });
});
