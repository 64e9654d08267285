import { describe, expect, it } from 'vitest';
import {
  mayAggregate,
  mayExport,
  mayFilter,
  mayRead,
  maySearch,
  maySort,
  mayWriteField,
} from '../../server/src/access/verdict.ts';
import { localCurator, roles } from '../../server/src/access/viewer.ts';
import type { Role } from '../../server/src/access/viewer.ts';
import type { PrivacyClass } from '../../server/src/kernel/meaning.ts';

const verdicts = {
  read: mayRead,
  filter: mayFilter,
  sort: maySort,
  search: maySearch,
  aggregate: mayAggregate,
  export: mayExport,
  write: mayWriteField,
};
const classes: PrivacyClass[] = ['public', 'personal', 'contact', 'secret'];
const all = 'read filter sort search aggregate';
const taken = `${all} export`;
const whole = `${taken} write`;

/** The whole table, written out a second time: a change of access is a change here. */
const expected: Record<Role, Record<PrivacyClass, string>> = {
  public: { public: all, personal: '', contact: '', secret: '' },
  client: { public: all, personal: '', contact: '', secret: '' },
  analyst: { public: taken, personal: taken, contact: '', secret: '' },
  curator: { public: whole, personal: whole, contact: 'read write', secret: '' },
  administrator: { public: whole, personal: whole, contact: 'read filter export write', secret: '' },
};

describe('verdicts', () => {
  it.each(roles)('for %s are those of the table', (role) => {
    const found = Object.fromEntries(
      classes.map((of) => [
        of,
        Object.entries(verdicts)
          .filter(([, may]) => may({ role }, of))
          .map(([use]) => use)
          .join(' '),
      ]),
    );
    expect(found).toEqual(expected[role]);
  });

  it('never let a field be asked for in a way that tells its value to who may not read it', () => {
    for (const role of roles) {
      for (const of of classes) {
        if (mayRead({ role }, of)) continue;
        const ways = Object.values(verdicts).filter((may) => may({ role }, of));
        expect(ways, `${role} ${of}`).toEqual([]);
      }
    }
  });

  it('keep a secret from everyone, and persons from everyone below an analyst', () => {
    expect(roles.filter((role) => mayRead({ role }, 'secret'))).toEqual([]);
    expect(roles.filter((role) => mayRead({ role }, 'personal'))).toEqual([
      'analyst',
      'curator',
      'administrator',
    ]);
  });

  it('hold for the one viewer there is until there are accounts', () => {
    expect(localCurator.role).toBe('curator');
  });
});
