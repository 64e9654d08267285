import { createHash } from 'node:crypto';

/** 1 January 2024, 00:00 UTC: older than anything written by people, so seeded records sort before theirs. */
const seedTime = Date.UTC(2024, 0, 1);

/**
 * The id of a seeded record: a UUID of version 7 whose time is fixed and whose other bits come from the key, so that the
 * same key has the same id in every registry and after every load.
 */
export function seedId(key: string): string {
  const bytes = new Uint8Array(createHash('sha256').update(key, 'utf8').digest().subarray(0, 16));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(seedTime / 2 ** 32));
  view.setUint32(2, seedTime % 2 ** 32);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  const hex = Buffer.from(bytes).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
