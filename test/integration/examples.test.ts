import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse, visit } from 'graphql';
import { describeOnBoth } from '../kit/on-both.ts';
import { openRegistry, type Registry } from '../kit/registry.ts';
import { seeded } from '../kit/seeded.ts';
import { countStatements, type StatementCounter } from '../kit/statement-counter.ts';

const folder = fileURLToPath(new URL('../../schema/examples', import.meta.url));
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .sort();

/** What an example answers; its shape follows from the example. */
// oxlint-disable-next-line typescript/no-explicit-any -- the answers are compared with literals
type Answered = any;

/** The question's answer out of the data, as a person would write it down. */
interface Expected {
  tell: (data: Answered) => unknown;
  answer: unknown;
  variables?: Record<string, unknown>;
}

const names = (list: Answered): string[] => list.nodes.map(({ name }: { name: string }) => name).sort();
const said = ({ value }: Answered): string =>
  value.code ?? value.text ?? value.period?.edtf ?? value.node?.name ?? `${value.min}–${value.max}`;

const warsaw =
  'Strengthening Cooperation with EU Law Enforcement Agencies - Cooperation against Cross-Border Crime';
const onlineMeeting =
  'Online meeting of the State Customs Committee of Azerbaijan and the Turkish Counter Narcotics Directorate';
const karaganda = 'Regional seminar on countering drug trafficking';
const visitToBulgaria =
  'Working study visit of the Customs Services of Tajikistan and Turkmenistan to Bulgaria';
const committee = 'State Customs Committee of the Republic of Azerbaijan';
const academy = 'Academy of the State Customs Committee of the Republic of Azerbaijan';
const topcop = 'Training and Operational Partnership against Organized Crime';
const ministry = 'Ministry of Internal Affairs of the Republic of Azerbaijan';
const doc001 =
  'The State Customs Committee was represented at the international seminar organized in Poland by law enforcement agencies of the European Union';
const doc003 = "The Customs Academy joined the European Union's TOPCOP project";

/** The answers to the questions, sets in the order of their texts. */
const expected: Record<string, Expected> = {
  '01': {
    tell: (data) => names(data.organisations),
    answer: [
      'European Union Agency for Law Enforcement Cooperation',
      'European Union Agency for Law Enforcement Training',
    ],
  },
  '02': {
    tell: (data) => data.events.nodes.map(({ period }: Answered) => `${period.edtf} (${period.days} days)`),
    answer: ['2022-10-24/2022-10-28 (5 days)'],
  },
  '03': {
    tell: (data) =>
      data.modules.nodes.map((module: Answered) => [
        module.declaredParts,
        module.namedParts,
        module.unnamedParts,
        names(module.children).length,
      ]),
    answer: [[25, 3, 22, 3]],
  },
  '04': {
    tell: (data) => data.modules.nodes.map(({ provider }: Answered) => provider.name),
    answer: ['Narcotics Training Academy'],
  },
  '05': {
    tell: (data) =>
      data.delegates.nodes.flatMap(({ name, posts }: Answered) =>
        posts.nodes.map((post: Answered) => `${name} — ${post.title}, ${post.organisation.name}`),
      ),
    answer: [
      `Elvin Mecidov — coordinator of international cooperation and projects, ${committee}`,
      'Mehriban Asgarova — chief investigator, General Directorate of Operational Investigation Unit',
      'Muratzhan Dzhangozin — Deputy Director, Training Methodological Centre',
      'Natalia Zarudna — Head, OSCE Centre in Astana',
    ],
  },
  '06': {
    tell: (data) =>
      data.events.nodes.flatMap(({ participations }: Answered) =>
        participations.nodes.map(({ organisation }: Answered) => organisation.name).sort(),
      ),
    answer: ['OSCE Centre in Astana', 'State Revenues Committee', 'US Embassy in Kazakhstan'],
  },
  '07': {
    tell: (data) =>
      data.organisations.nodes.map((organisation: Answered) => [
        organisation.name,
        organisation.names.nodes.map(({ document }: Answered) => document.title),
      ]),
    answer: [
      [academy, [doc001]],
      [committee, [doc001]],
    ],
  },
  '08': {
    tell: (data) =>
      data.organisations.nodes.map(({ name, country }: Answered) => `${name} [${country.iso2}]`),
    answer: [
      'Ministry of Internal Affairs of Kazakhstan [KZ]',
      `${ministry} [AZ]`,
      'Ministry of Internal Affairs of the Republic of Turkey [TR]',
    ],
  },
  '09': {
    tell: (data) =>
      data.places.nodes.map((place: Answered) => [
        place.names.nodes.map(({ value }: Answered) => value).sort(),
        names(place.countries),
      ]),
    answer: [
      [
        ['Kapikule', 'Kapitan Andreevo'],
        ['Bulgaria', 'Türkiye'],
      ],
    ],
  },
  '10': {
    tell: (data) =>
      data.claims.nodes.map((claim: Answered) => [
        claim.value.min,
        claim.value.max,
        claim.value.unit,
        claim.attributedTo.name,
        claim.saidAt.name,
        claim.document.title,
      ]),
    answer: [
      [
        154,
        154,
        'customs employees',
        'Elvin Mecidov',
        'Presentation of the State Customs Committee of Azerbaijan',
        doc001,
      ],
    ],
  },
  '11': {
    tell: (data) =>
      data.participations.nodes.map(({ headcount, group }: Answered) => [
        headcount,
        group.headcount.min,
        group.headcount.max,
      ]),
    answer: [[{ min: null, max: null, qualifier: 'UNKNOWN' }, 8, 8]],
  },
  '12': { tell: (data) => names(data.events), answer: [onlineMeeting, warsaw] },
  '13': {
    tell: (data) =>
      data.projects.nodes.map(({ period, claims }: Answered) => [
        period,
        claims.nodes.map((claim: Answered) => `${claim.document.title}: ${said(claim)}`).sort(),
      ]),
    answer: [[null, [`${doc003}: 2020/2023`, `${doc001}: /2024`]]],
  },
  '14': {
    tell: (data) =>
      data.conflicts.nodes
        .map(({ node, field, claims }: Answered) => {
          const values = claims.nodes.map(
            (claim: Answered) =>
              `${said(claim)} [${claim.document.title === doc001 ? 'doc:001' : 'doc:003'}${claim.rank === 'PREFERRED' ? '*' : ''}]`,
          );
          return `${node.name ?? `role in ${node.project.name}`}.${field} = ${values.sort().join(' | ')}`;
        })
        .sort(),
    answer: [
      `${warsaw}.kind = SEMINAR [doc:001*] | TRAINING [doc:001]`,
      `${warsaw}.organiser = European Union Agency for Law Enforcement Training [doc:001*] | law enforcement agencies of the European Union [doc:001]`,
      `${topcop}.name = Eastern Partnership Training and Operational Partnership for Organized Crime [doc:003] | ${topcop} [doc:001*]`,
      `${topcop}.period = /2024 [doc:001] | 2020/2023 [doc:003]`,
      `role in ${topcop}.organisation = ${academy} [doc:003*] | ${committee} [doc:001]`,
    ],
  },
  '15': {
    tell: (data) =>
      data.projectRoles.nodes.map(({ organisation, since, claims }: Answered) => [
        organisation.name,
        since.edtf,
        since.precision,
        claims.nodes.map(({ quote, document }: Answered) => [quote, document.title]),
      ]),
    answer: [[academy, '2021-04', 'MONTH', [['in April 2021', doc001]]]],
  },
  '16': {
    tell: (data) =>
      data.events.nodes.map(({ name, period, topics, participations }: Answered) => {
        const countries = participations.nodes
          .map(({ country, organisation }: Answered) => country?.iso2 ?? organisation?.country?.iso2)
          .filter((code: string | undefined) => code && code !== 'AZ');
        const others = [...new Set<string>(countries)].sort().join(',');
        return [period?.earliest.slice(0, 4) ?? 'undated', name, names(topics).join(', '), others];
      }),
    answer: [
      [
        '2014',
        karaganda,
        'contraband detection, drug precursors, drug trafficking, trafficking routes',
        'AF,BY,KZ,RU,TJ,UA,UZ',
      ],
      ['undated', onlineMeeting, 'drug trafficking, international cooperation', 'TR'],
      [
        'undated',
        warsaw,
        'capacity building, cross-border crime, international cooperation, organised crime',
        'AM,GE,MD,UA',
      ],
    ],
  },
  '18': {
    tell: (data) =>
      data.organisations.nodes.map(({ name, ancestors }: Answered) =>
        [name, ...ancestors.nodes.map((above: Answered) => above.name)].join(' < '),
      ),
    answer: [
      'Academy of Justice',
      `${academy} < ${committee}`,
      `General Directorate of Operational Investigation Unit < ${committee}`,
      ministry,
      'Ministry of Justice',
      `Police Academy of the Ministry of Internal Affairs < ${ministry}`,
      'State Border Service',
      committee,
    ],
  },
  '19': {
    tell: (data) => names(data.events),
    answer: [onlineMeeting, karaganda, warsaw, visitToBulgaria],
  },
  '20': {
    tell: (data) =>
      data.events.nodes
        .flatMap(({ eventProjects }: Answered) =>
          eventProjects.nodes.flatMap(({ project, claims }: Answered) => {
            const basis = claims.nodes.find(({ field }: Answered) => field === 'project').basis;
            return [project, ...project.ancestors.nodes].flatMap((through: Answered) =>
              through.roles.nodes.map(({ organisation }: Answered) => [
                organisation.name,
                through.name,
                basis,
              ]),
            );
          }),
        )
        .sort(),
    answer: [
      [
        'Bureau of International Narcotics and Law Enforcement Affairs',
        'CCP Regional Segment for Central Asia',
        'DERIVED',
      ],
      [
        'Export Control and Related Border Security Program',
        'CCP Regional Segment for Central Asia',
        'DERIVED',
      ],
    ],
  },
};

describeOnBoth('the examples', (kind) => {
  let registry: Registry;
  let statements: StatementCounter;
  beforeAll(async () => {
    registry = await openRegistry(kind, seeded);
    statements = countStatements(registry.reader);
  });
  afterAll(() => registry?.close());

  /** Runs an example; every one costs one statement. */
  async function run(file: string, variables: Record<string, unknown> = {}): Promise<Answered> {
    statements.clear();
    const data = await registry.ask<Answered>(readFileSync(join(folder, file), 'utf8'), variables);
    expect(statements.count).toBe(1);
    return data;
  }
  const fileOf = (number: string) => files.find((file) => file.startsWith(number))!;

  it.each(Object.entries(expected))('answer question %s', async (number, { tell, answer }) => {
    expect(tell(await run(fileOf(number)))).toEqual(answer);
  });

  it('show the page of an event by its id', async () => {
    const found = await run(fileOf('02'));
    expect(found.events.nodes).toHaveLength(1);
    const { events } = await registry.ask<Answered>(
      '{ events(where: { search: "study visit Bulgaria" }) { nodes { id } } }',
    );
    const { event } = await run(fileOf('21'), { id: events.nodes[0].id });
    expect(event.name).toBe(visitToBulgaria);
    expect(event.period).toEqual({ edtf: '2022-10-24/2022-10-28', precision: 'DAY', days: 5 });
    expect(event.participations.totalCount).toBe(event.participations.nodes.length);
  });

  it('go four levels down', async () => {
    const { projects } = await run(fileOf('22'));
    expect(projects.nodes).toHaveLength(5);
    const [first] = projects.nodes;
    expect(first.events.nodes[0].name).toBe(warsaw);
    const organiser = first.events.nodes[0].participations.nodes.find(
      ({ role }: Answered) => role === 'ORGANISER',
    );
    expect(names(organiser.organisation.projects)).toContain(topcop);
  });

  it('serve Russian names in the order of the Russian alphabet', async () => {
    const { organisations } = await run(fileOf('23'));
    const russian = organisations.nodes.map(({ name }: Answered) => name);
    expect(russian).toHaveLength(organisations.totalCount);
    expect(russian).toEqual(russian.toSorted(new Intl.Collator('ru').compare));
    expect(new Set(organisations.nodes.map(({ nameLanguage }: Answered) => nameLanguage))).toEqual(
      new Set(['ru']),
    );
    expect(organisations.nodes[0].country).toEqual({ name: 'Казахстан' });
  });

  it.each(['Məcidov', 'Меджидов', 'Majidov', 'Mecidov Elvin', 'Elvin Mecidof'])(
    'find Elvin Mecidov as %s',
    async (name) => {
      const { resolve } = await run(fileOf('24'), { name });
      expect(resolve[0].node).toMatchObject({ __typename: 'Delegate', name: 'Elvin Mecidov' });
    },
  );

  it('find the State Customs Committee as ASSCA', async () => {
    const { resolve } = await run(fileOf('24'), { name: 'ASSCA' });
    expect(resolve[0].node).toMatchObject({ __typename: 'Organisation', name: committee });
  });

  it('count each participation once in the total, and once in each of its groups', async () => {
    const { participationsGroupBy } = await run(fileOf('25'));
    const sum = participationsGroupBy.groups.reduce((all: number, { count }: Answered) => all + count, 0);
    expect(sum).toBe(participationsGroupBy.total);
  });

  it('read a list to its end, page by page', async () => {
    const found: string[] = [];
    let after: string | null = null;
    let total: number;
    do {
      const { organisations } = await run(fileOf('26'), { after });
      found.push(...organisations.nodes.map(({ id }: Answered) => id));
      after = organisations.pageInfo.hasNextPage ? organisations.pageInfo.endCursor : null;
      total = organisations.totalCount;
    } while (after);
    expect(new Set(found).size).toBe(total);
    expect(found).toHaveLength(total);
  });

  it('tell what may have gone on in a year from what certainly did', async () => {
    const { possible, definite } = await run(fileOf('27'));
    expect(names(definite)).toEqual([visitToBulgaria]);
    expect(names(possible)).toEqual([visitToBulgaria]);
  });
});

it.each(files)('%s is one operation, opened by words for people', (file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toMatch(/^(#.*\n){2,}query \w+/);
  let operations = 0;
  visit(parse(text), { OperationDefinition: () => void (operations += 1) });
  expect(operations).toBe(1);
});
