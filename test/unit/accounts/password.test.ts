import { describe, expect, it } from 'vitest';
import { hashPassword, isPassword, passwordFault } from '../../../server/src/accounts/password.ts';

describe('a password', () => {
  it.each([
    ['eleven char', 'has 11 characters; it needs at least 12'],
    ['пароль', 'has 6 characters'],
    ['x'.repeat(129), 'more than 128'],
    ['aaaabbbbaaaabbbb', 'repeats the same few'],
    ['password1234', 'first that anybody would try'],
    ['P@ssw0rd!!!!', 'first that anybody would try'],
    ['123456789012', 'first that anybody would try'],
    ['qwertyuiop12', 'first that anybody would try'],
    ['welcomewelcome', 'first that anybody would try'],
    ['correct horse battery staple', 'first that anybody would try'],
  ])('%s is refused, and is told why', (password, why) => {
    expect(passwordFault(password)).toContain(why);
  });

  it('of little more than the address or the name is refused', () => {
    expect(passwordFault('majidov-2026!', ['majidov@example.org'])).toContain('name or the address');
    expect(passwordFault('Leyla Karimova1', ['l@example.org', 'Leyla Karimova'])).toContain('name or the');
  });

  it.each([
    'violet anchor bakery',
    'тридцать три коровы',
    '€'.repeat(3) + 'abcdefghi',
    'x7#'.repeat(2) + 'kQ!pz9',
  ])('%s will do', (password) => {
    expect(passwordFault(password, ['a.name@example.org'])).toBeNull();
  });

  it('is counted as a person counts: signs outside the first plane are one each', () => {
    expect(passwordFault('🐎🐎🐎🐎🐎🐎')).toContain('has 6 characters');
  });

  it('is stored as argon2id with its cost and a salt of its own, and known again in any composition', async () => {
    const hash = await hashPassword('café violet anchor');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await hashPassword('café violet anchor')).not.toBe(hash);
    expect(await isPassword('cafe\u0301 violet anchor', hash)).toBe(true);
    expect(await isPassword('cafe violet anchor', hash)).toBe(false);
  });

  it('of nobody is never right', async () => {
    expect(await isPassword('violet anchor bakery', null)).toBe(false);
  });
});
