import { afterAll, beforeAll, expect, it } from 'vitest';
import { changerOf, named } from '../../kit/change.ts';
import { describeOnBoth } from '../../kit/on-both.ts';
import { openRegistry, type Registry } from '../../kit/registry.ts';

const rows = 1000;

describeOnBoth('a thousand events in one call', (kind) => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await openRegistry(kind);
  });
  afterAll(() => registry.close());

  it('are stored with their rows and claims', async () => {
    const { made, create, ask } = changerOf(registry);
    const [document, body] = [
      await create('Document', { title: 'A', kind: 'PAGE', text: 'It was held.' }),
      await create('Organisation', { kind: 'MINISTRY', ...named('A body') }),
    ];
    const inputs = Array.from({ length: rows }, (_, index) => ({
      kind: 'SEMINAR',
      ...named(`Seminar ${index}`),
      participations: [{ role: 'HOST', organisation: body }],
    }));
    const started = performance.now();
    const { succeeded } = await made(
      `mutation ($inputs: [CreateEventInput!]!, $document: ID!) {
        change: createEvents(inputs: $inputs, source: { document: $document, quote: "was held" }) { succeeded userErrors { code message path } } }`,
      { inputs, document },
    );
    console.log(`${kind}: ${rows} events in ${Math.round(performance.now() - started)} ms`);
    expect(succeeded).toBe(rows);
    const { events, claims } = await ask(
      '{ events { totalCount } claims(where: { rank: { eq: PREFERRED } }) { totalCount } }',
    );
    expect(events.totalCount).toBe(rows);
    // kind and name of each event; role and organisation of each row
    expect(claims.totalCount).toBe(4 * rows);
  });

  it('are one too many with one more', async () => {
    const { change } = changerOf(registry);
    const inputs = Array.from({ length: rows + 1 }, () => ({ kind: 'SEMINAR', ...named('X') }));
    const refused = await change(
      `mutation ($inputs: [CreateEventInput!]!) { change: createEvents(inputs: $inputs) { succeeded userErrors { code path } } }`,
      { inputs },
    );
    expect(refused).toEqual({ succeeded: 0, userErrors: [{ code: 'INVALID', path: ['inputs'] }] });
  });
});
