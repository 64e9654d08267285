import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { records } from '../../server/src/records.ts';
import { Document } from '../../server/src/documents/document.ts';
import { TrainingEvent } from '../../server/src/events/event.ts';
import { Participation } from '../../server/src/events/participation.ts';
import { Organisation } from '../../server/src/organisations/organisation.ts';
import { claimFieldOf, claimFieldsOf } from '../../server/src/ledger/claim-fields.ts';

const shape = (target: Parameters<typeof claimFieldOf>[0], name: string) => {
  const field = claimFieldOf(target, name);
  return typeof field === 'string' ? field : `${field.type} ${field.single ? 'single' : 'many'}`;
};

describe('the claim vocabulary', () => {
  it('takes the type and the number of values from the column', () => {
    expect(shape(TrainingEvent, 'kind')).toBe('CODE single');
    expect(shape(TrainingEvent, 'period')).toBe('PERIOD single');
    expect(shape(TrainingEvent, 'languages')).toBe('CODE many');
    expect(shape(TrainingEvent, 'places')).toBe('NODE many');
    expect(shape(TrainingEvent, 'declaredParts')).toBe('QUANTITY single');
    expect(shape(Participation, 'headcount')).toBe('QUANTITY single');
    expect(shape(Participation, 'organisation')).toBe('NODE single');
    expect(shape(TrainingEvent, 'name')).toBe('TEXT single');
  });

  it('lets prose add to prose', () => {
    expect(shape(Organisation, 'description')).toBe('TEXT many');
    expect(shape(Participation, 'label')).toBe('TEXT many');
  });

  it('has words for what no column holds, and measures of any name', () => {
    expect(shape(TrainingEvent, 'purpose')).toBe('TEXT many');
    expect(shape(TrainingEvent, 'organiser')).toBe('AGENT single');
    expect(shape(TrainingEvent, 'measure:participants')).toBe('QUANTITY single');
    expect(shape(TrainingEvent, 'measure:Two words')).toContain('is not a field');
  });

  it('says which field was likely meant', () => {
    expect(shape(TrainingEvent, 'purpos')).toContain('did you mean “purpose”?');
    expect(shape(TrainingEvent, 'purpos')).toContain('of an event');
  });

  it('leaves out how the registry holds a record', () => {
    for (const [target, name] of [
      [Organisation, 'parentBasis'],
      [Document, 'text'],
      [Document, 'sha256'],
      [TrainingEvent, 'version'],
    ] as const) {
      expect(claimFieldsOf(target).has(name), name).toBe(false);
    }
    expect(records).toContain(TrainingEvent);
  });
});
