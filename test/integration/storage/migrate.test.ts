import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyDump, openCopy } from '../../kit/template.ts';
import { checkMigrations, createMigration, migrate } from '../../../server/src/storage/migrate.ts';
import type { FreshOptions } from '../../../server/src/storage/migrate.ts';
import { openOrm } from '../../../server/src/storage/orm.ts';

@Entity()
class Shelf {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  fullName!: string;
}

@Entity()
class Book {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'datetime' })
  printedAt!: Date;

  @ManyToOne(() => Shelf)
  shelf!: Shelf;
}

@Entity({ tableName: 'shelf' })
class WiderShelf {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  fullName!: string;

  @Property({ type: 'integer', nullable: true })
  width?: number | null;
}

const TRIGGER = `
create function refuse_empty_name() returns trigger language plpgsql as $$
begin
  if new.full_name = '' then raise exception 'a shelf has a name'; end if;
  return new;
end $$;
create trigger shelf_has_a_name before insert on shelf for each row execute function refuse_empty_name();
`;

let folder: string;
let options: FreshOptions;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  options = { migrations: folder, template: await emptyDump() };
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('migrations', () => {
  it('are written as SQL, run with triggers added by hand, and then agree with the records', async () => {
    const file = await createMigration([Shelf, Book], 'begin', options);
    expect(readdirSync(folder).sort()).toEqual([file, 'snapshot.json']);
    expect(file).toMatch(/^\d{14}-begin\.sql$/);
    const sql = readFileSync(join(folder, file!), 'utf8');
    expect(sql).toContain('create table "shelf"');
    writeFileSync(join(folder, file!), sql + TRIGGER);

    expect(await checkMigrations([Shelf, Book], options)).toEqual({
      fromSnapshot: '',
      fromDatabase: '',
    });
    expect(await createMigration([Shelf, Book], 'nothing', options)).toBeNull();

    const database = await openCopy('embedded');
    const orm = await openOrm(database, [Shelf, Book], { migrations: folder });
    expect(await migrate(orm, database)).toEqual([file!.replace('.sql', '')]);
    expect(await migrate(orm, database)).toEqual([]);
    const em = orm.em.fork();
    const id = '00000000-0000-4000-8000-000000000001';
    const shelf = em.create(Shelf, { id, fullName: 'North' });
    em.create(Book, { id, printedAt: new Date('2020-01-01T00:00:00Z'), shelf });
    await em.flush();
    const book = await orm.em.fork().findOneOrFail(Book, { id }, { populate: ['shelf'] });
    expect([book.printedAt, book.shelf.fullName]).toEqual([new Date('2020-01-01T00:00:00Z'), 'North']);
    await expect(orm.em.fork().insert(Shelf, { id: id.replace(/1$/, '2'), fullName: '' })).rejects.toThrow(
      'a shelf has a name',
    );

    const older = await openOrm(database, [Shelf], { migrations: mkdtempSync(join(folder, 'older-')) });
    await expect(migrate(older, database)).rejects.toThrow('migrations that this version does not know');
    await older.close();
    await orm.close();
    await database.close();
  }, 120_000); // four databases, one after the other

  it('that miss a column are told with the SQL that is missing', async () => {
    await createMigration([Shelf], 'begin', options);
    const drift = await checkMigrations([WiderShelf], options);
    expect(drift.fromDatabase).toBe('alter table "shelf" add "width" int null;');
    expect(drift.fromSnapshot).toBe('alter table "shelf" add "width" int null;');
  });

  it('that fail leave nothing behind', async () => {
    writeFileSync(join(folder, '1-good.sql'), 'create table kept (id int);');
    writeFileSync(join(folder, '2-bad.sql'), 'create table half (id int); create table half (id int);');
    const database = await openCopy('embedded');
    const orm = await openOrm(database, [Shelf], options);
    await expect(migrate(orm, database)).rejects.toThrow(/could not be migrated: .*"half" already exists/);
    const tables = await orm.em.execute("select tablename from pg_tables where schemaname = 'public'");
    expect(tables).toEqual([{ tablename: 'mikro_orm_migrations' }]);
    await orm.close();
    await database.close();
  });
});
