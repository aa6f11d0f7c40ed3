import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, harrowdale } from '../../test/builders/a-plan-file.ts';
import { faultInWords, PlansAtFault } from './plan-fault.ts';
import { mostBytes } from './plan-text.ts';
import { ownPlans, readPlanFiles, readPlans } from './read-plans.ts';

const name = 'harrowdale-plan.yaml';

/** What is said of a file with this text, without the folder. */
async function faultsOf(text: string | Uint8Array, file = name): Promise<string[]> {
  const folder = folderWith(file, text);
  const { faults } = await readPlanFiles([join(folder, file)]);
  return faults.map((fault) => faultInWords(fault).replace(`${folder}/`, ''));
}

/** The plan with one line, or several, written otherwise. */
function with_(line: string, otherwise: string): string {
  expect(harrowdale.split(line).length).toBe(2);
  return harrowdale.replace(line, otherwise);
}

describe('the plans that come with the program', () => {
  it('are four, without a fault', async () => {
    expect((await readPlans([ownPlans])).map(({ id }) => id)).toEqual([
      'calderdale-children-and-young-peoples-plan',
      'kirklees-children-and-young-peoples-plan-2020',
      'kirklees-corporate-parenting-strategy-2019',
      'kirklees-early-support-strategy-2018',
    ]);
  });
});

describe('a plan file', () => {
  it('is read as it is written: days are text, numbers numbers', async () => {
    const folder = folderWith(name, harrowdale);
    const [plan] = await readPlans([folder]);
    expect(plan).toMatchObject({ start: '2018-04-01', figures: [{ value: 63.4, asAt: '2018-01-31' }] });
    expect(plan!.priorities[0]!.actions![0]!.due).toBe('2019-03-31');
  });

  it.each(['no', 'on', 'yes', 'off', 'y', 'No'])('keeps %s as text', async (word) => {
    const folder = folderWith(name, with_('be heard', word));
    const [plan] = await readPlans([folder]);
    expect(plan!.voices![0]!.priorities[0]!.text).toBe(word);
  });

  it.each<[string, string, string, string]>([
    [
      'a word that is none of those',
      'wanted: up\n        measure',
      'wanted: more\n        measure',
      '22:9: priorities[0].answers[0].wanted must be one of up, down, better',
    ],
    [
      'an unknown field',
      'everyMonths: 3',
      'everyMonth: 3',
      '40:5: boards[0].everyMonth is no field of a plan here: write one of role, everyMonths, id, text',
    ],
    [
      'an unknown field at the top',
      'vision: Every child is well.',
      'visions: one',
      '8:1: visions is no field of a plan here: write one of',
    ],
    [
      'a number for text',
      'title: Harrowdale Plan for Children',
      'title: 2018',
      "2:1: title must be text: write it in quotes, '2018'",
    ],
    [
      'a truth for text',
      'vision: Every child is well.',
      'vision: true',
      "8:1: vision must be text: write it in quotes, 'true'",
    ],
    ['text for a number', 'value: 63.4', "value: '63.4'", '54:5: figures[0].value must be a number'],
    ['a number that is none', 'value: 63.4', 'value: .nan', '54:5: figures[0].value must be a number'],
    [
      'no day of the calendar',
      'due: 2019-03-31',
      'due: 2019-02-29',
      '19:9: priorities[0].actions[0].due must be a day of the calendar, like 2019-01-31',
    ],
    [
      'a day written otherwise',
      'start: 2018-04-01',
      'start: 1 April 2018',
      '4:1: start must be a day of the calendar, like 2019-01-31',
    ],
    ['a field that is missing', 'vision: Every child is well.\n', '', '1:1: vision must be'],
    ['a field of a part that is missing', '    text: Good homes\n', '', '10:5: priorities[0].text must be'],
    [
      'an entry that is no text',
      '      - a first event for carers',
      '      - fine\n      - 2018',
      "16:9: priorities[0].done[1] must be text: write it in quotes, '2018'",
    ],
    [
      'a request of no kind',
      'requests: [bus-pass]',
      'requests: [bus-pass, unicorn]',
      '50:30: voices[0].priorities[0].requests[1] must be one of bus-pass, passport',
    ],
    [
      'a part that is only text',
      '  - id: homes\n    kind: outcome\n    text: Good homes',
      '  - homes\n  - id: homes\n    kind: outcome\n    text: Good homes',
      '10:5: priorities[0] must',
    ],
    [
      'a list within a list',
      'ledBy: [board]',
      'ledBy: [[board]]',
      '28:13: priorities[0].ledBy[0] must be text',
    ],
    [
      'a list where fields are due',
      'source:\n  title: Harrowdale Plan',
      'source:\n  - title: Harrowdale Plan',
      '6:1: source must have fields of its own',
    ],
    [
      'no priorities',
      'vision: Every child is well.\npriorities:',
      'vision: Every child is well.\nprinciples:',
      '1:1: priorities must be given',
    ],
    [
      'an id with capitals',
      'id: more-carers',
      'id: More carers',
      '17:9: priorities[0].actions[0].id must be small letters, digits and hyphens',
    ],
    [
      'an id given twice',
      'id: more-carers',
      'id: homes',
      '17:9: priorities[0].actions[0].id must be unique in the plan: priorities[0] is "homes" too',
    ],
    [
      'a measure that is none',
      'measure: foster-care\n      - text',
      'measure: foster-kare\n      - text',
      '23:9: priorities[0].answers[0].measure must be the id of a measure that GET /api/v1/measures lists; "foster-kare" is none',
    ],
    [
      'a measure of a printed figure that is none',
      'asAt: 2018-01-31\n    measure: foster-care',
      'measure: fostered-2',
      '56:5: figures[0].measure must be the id of a measure',
    ],
    [
      'a measure of what children asked that is none',
      '[views-recorded]',
      '[views-recorded, views]',
      '49:36: voices[0].priorities[0].measures[1] must be the id of a measure',
    ],
    [
      'an indicator that is none',
      'indicator: harrowdale-health',
      'indicator: health',
      '26:9: priorities[0].answers[1].indicator must be the id of one of the indicators of this plan; "health" is none',
    ],
    [
      'an indicator beside a measure',
      'measure: foster-care\n      - text',
      'measure: foster-care\n        indicator: harrowdale-health\n      - text',
      '24:9: priorities[0].answers[0].indicator must not stand beside a measure',
    ],
    [
      'a group without an indicator',
      'measure: foster-care\n      - text',
      'measure: foster-care\n        group: SEND\n      - text',
      '24:9: priorities[0].answers[0].group needs an indicator beside it',
    ],
    [
      'a board that is none',
      'ledBy: [board]',
      'ledBy: [cabinet]',
      '28:13: priorities[0].ledBy[0] must be the id of one of the boards of this plan; "cabinet" is none',
    ],
    [
      'an action that is none',
      'actions: [more-carers]',
      'actions: [fewer-carers]',
      '48:19: voices[0].priorities[0].actions[0] must be the id of an action of this plan; "fewer-carers" is none',
    ],
    [
      'actions and no start',
      'start: 2018-04-01',
      '# no first day',
      '9:1: priorities needs a start beside it: its actions are agreed on the first day that the plan holds',
    ],
    [
      'an end on its start',
      'end: 2021-04-01',
      'end: 2018-04-01',
      '5:1: end must be after the start, 2018-04-01',
    ],
    [
      'another id than its file',
      'id: harrowdale-plan\n',
      'id: harrowdale\n',
      '1:1: id must be the name of the file: call the file harrowdale.yaml',
    ],
    ['a field twice', 'end: 2021-04-01', 'title: Another', '5:1: gives one field twice: keep one of them'],
    ['a tab', '    kind: outcome', '\tkind: outcome', ': has a tab: indent with spaces'],
    [
      'a field without a value',
      'end: 2021-04-01',
      'end:',
      '5:1: "end" has no value: give it one, or take the line out',
    ],
    ['an entry without a value', '      - a first event for carers', '      -', '15:'],
    ['an alias', 'text: be heard', 'text: *other', 'points elsewhere with "*other"'],
    [
      'an alias of what there is',
      'title: Harrowdale Plan\nvision',
      'title: &it Harrowdale Plan\nnotes: [*it]\nvision',
      '8:9: points elsewhere with "*it": write in full what it stands for',
    ],
    ['a tag', 'text: be heard', 'text: !secret aGk=', '47:15: cannot be read: Unresolved tag'],
    ['a name that is no name', 'end: 2021-04-01', '? [a]\n: b', '5:3: is no name of a field'],
    [
      'a name that programs keep to themselves',
      'end: 2021-04-01',
      '__proto__: {polluted: true}',
      '5:1: is no name of a field',
    ],
    ['several documents', 'end: 2021-04-01', '---\nid: another', 'holds several documents'],
    [
      'an unfinished quote',
      'vision: Every child is well.',
      'vision: "Every child',
      'cannot be read: Missing closing',
    ],
  ])('says where %s is and what to write', async (_, line, otherwise, words) => {
    const said = await faultsOf(with_(line, otherwise));
    expect(said.join('\n')).toContain(words);
    for (const one of said) expect(one).toMatch(/^harrowdale-plan\.yaml:\d+:\d+: /);
  });

  it('is told all its faults at once', async () => {
    const text = with_('wanted: up\n        measure', 'wanted: more\n        measure')
      .replace('everyMonths: 3', 'everyMonths: 0')
      .replace('kind: outcome', 'kind: dream');
    expect(await faultsOf(text)).toEqual([
      `${name}:11:5: priorities[0].kind must be one of pledge, priority, ambition, outcome`,
      `${name}:22:9: priorities[0].answers[0].wanted must be one of up, down, better`,
      `${name}:40:5: boards[0].everyMonths must be 1 or more`,
    ]);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['is empty', '', ': must be fields with values'],
    ['is a list', '- one\n- two\n', ': must be fields with values'],
    [
      'is not UTF-8',
      Buffer.from(harrowdale.replace('well', 'wéll'), 'latin1'),
      `${name}:8:1: is not UTF-8: save the file again as UTF-8`,
    ],
    ['is UTF-16', Buffer.from(`\ufeff${harrowdale}`, 'utf16le'), `${name}:1:1: is not UTF-8`],
    ['is too large', `${harrowdale}# ${'x'.repeat(mostBytes)}\n`, `${name}: is larger than 256 kB`],
    ['is nested without end', `notes: ${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'is nested too deeply'],
  ])('that %s is not read', async (_, text, words) => {
    expect((await faultsOf(text)).join('\n')).toContain(words);
  });

  it('may begin with a byte order mark, and may be as large as may be', async () => {
    const filler = `# ${'x'.repeat(mostBytes - Buffer.byteLength(harrowdale) - 6)}\n`;
    expect(await faultsOf(`\ufeff${harrowdale}${filler}`)).toEqual([]);
    expect(await faultsOf(`\ufeff${harrowdale}${filler} `)).toHaveLength(1);
  });

  it('of a bomb of anchors is not opened', async () => {
    const bomb = Array.from({ length: 40 }, (_, of) => `b${of + 1}: &b${of + 1} [*b${of}, *b${of}]`);
    const said = await faultsOf(`${harrowdale}b0: &b0 boom\n${bomb.join('\n')}\n`);
    expect(said).toHaveLength(80);
    expect(said[0]).toContain('points elsewhere');
  });
});

describe('several plans', () => {
  const another = harrowdale.replace('id: harrowdale-plan', 'id: harrowdale-second');

  it('may share an indicator that they say the same of', async () => {
    const folder = folderWith(name, harrowdale);
    writeFileSync(join(folder, 'harrowdale-second.yaml'), another.replace('Young people in', 'Those in'));
    expect(await readPlans([folder, ownPlans])).toHaveLength(6);
  });

  it.each([
    ['unit', "unit: '%'\n    decimals", 'unit: points\n    decimals', 'must be %'],
    ['decimals', 'decimals: 1', 'decimals: 0', 'must be 1'],
    ['kind', 'kind: population', 'kind: performance', 'must be population'],
  ])('must agree on the %s of an indicator', async (field, line, otherwise, words) => {
    const folder = folderWith(name, harrowdale);
    writeFileSync(join(folder, 'harrowdale-second.yaml'), another.replace(line, otherwise));
    await expect(readPlans([folder])).rejects.toThrow(
      `indicators[0].${field} ${words}, as harrowdale-plan says of "harrowdale-health"`,
    );
  });

  it('must not share an id, and all their faults are told together', async () => {
    const [one, two] = [folderWith(name, harrowdale), folderWith(name, harrowdale)];
    writeFileSync(join(two, 'broken.yaml'), 'id: [');
    const failed = await readPlans([one, two, '/nowhere/at/all']).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(PlansAtFault);
    const { message } = failed as Error;
    expect(message).toContain('/nowhere/at/all: is no folder that can be read');
    expect(message).toContain('broken.yaml:');
    expect(message).toContain(`${two}/${name}:1:1: id is the id of another plan too`);
  });

  it('of which one is called .yml are at fault, and other files are left alone', async () => {
    const folder = folderWith('README.md', '# Plans');
    expect(await readPlans([folder])).toEqual([]);
    writeFileSync(join(folder, 'plan.yml'), harrowdale);
    await expect(readPlans([folder])).rejects.toThrow('plan.yml: is not read: let its name end in .yaml');
  });
});
