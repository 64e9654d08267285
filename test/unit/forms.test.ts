import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import words from '../../schema/words.json' with { type: 'json' };

const admin = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../admin/src/${path}`, import.meta.url)), 'utf8');

/** The aggregates with a form, and the folder and stem of their files. */
const forms = {
  Organisation: ['organisations', 'organisation'],
  Project: ['projects', 'project'],
  Module: ['modules', 'module'],
  Event: ['events', 'event'],
  Delegate: ['delegates', 'delegate'],
} as const;

describe.each(Object.entries(forms))('the form of %s', (type, [folder, stem]) => {
  const fields = Object.keys(words.fields[type as keyof typeof forms]);

  it('has an input for every field of the record', () => {
    const form = admin(`${folder}/${stem}-form.tsx`);
    const missing = fields.filter((field) => !new RegExp(`source="${field}(\\.\\w+)?"`).test(form));
    expect(missing).toEqual([]);
  });

  it('asks for every field of the record', () => {
    const document = admin(`${folder}/${stem}.graphql`);
    const whole = document.slice(document.indexOf(`fragment ${type}Whole`));
    const missing = fields.filter((field) => !new RegExp(`^  ${field}\\b`, 'm').test(whole));
    expect(missing).toEqual([]);
  });
});
