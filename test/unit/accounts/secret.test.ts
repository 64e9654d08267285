import { describe, expect, it } from 'vitest';
import { networkOf } from '../../../server/src/accounts/network.ts';
import { hashSecret, newSecret, newToken, readToken } from '../../../server/src/accounts/secret.ts';

describe('an API token', () => {
  it('shows its prefix and id, and holds 256 random bits', () => {
    const { id, secret, text } = newToken();
    expect(text).toBe(`liaison_${id}_${secret}`);
    expect(text).toMatch(/^liaison_[a-z0-9]{10}_[A-Za-z0-9_-]{43}$/);
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(readToken(text)).toEqual({ id, secret });
  });

  it.each(['', 'liaison', 'liaison_abc_def', 'Bearer x', `liaison_${'a'.repeat(10)}_${'b'.repeat(44)}`])(
    'is not what reads %j',
    (text) => {
      expect(readToken(text)).toBeNull();
    },
  );
});

describe('a secret', () => {
  it('is another one each time, and is stored as its SHA-256', () => {
    expect(newSecret()).not.toBe(newSecret());
    expect(hashSecret('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('the network that attempts are counted by', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:0:1::5', '2001:db8:0:1::/64'],
    ['2001:0DB8:0000:0001:ffff:ffff:ffff:ffff', '2001:db8:0:1::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
