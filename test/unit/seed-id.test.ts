import { describe, expect, it } from 'vitest';
import { seedId } from '../../server/src/seeding/seed-id.ts';

describe('the id of a seeded record', () => {
  it('is a UUID of version 7 of the first of January 2024', () => {
    const id = seedId('org:wco');
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toISOString()).toBe(
      '2024-01-01T00:00:00.000Z',
    );
  });

  it('is the same for the same key, for ever, and another for another', () => {
    expect(seedId('org:wco')).toBe('018cc251-f400-73e7-9a37-1d4552df4e6f');
    expect(seedId('org:wco')).not.toBe(seedId('org:eu'));
  });
});
