import { number, symbol, text, type BoardSource, type Cell, type Sheet } from '../extract.ts';
import { capital } from './data-quality.ts';
import { figureWords } from './figure-words.ts';
import { lastSeen, measureOf, thisMonth, titleOf, yearBefore } from './reading.ts';
import { voices } from './topics.ts';
import { thenWords } from './theme-page.ts';
import { largeEnough } from './without-hidden.ts';
import { statusWords } from './page-one.ts';
import { dayInWords, monthInWords } from '../days-in-words.ts';

const page = 'What children and young people told us';

/** Written so that a child of ten can read it. */
export const voicePage = (source: BoardSource): Sheet[] => [
  told(source),
  youSaid(source),
  clock(source),
  asked(source),
  heard(source),
];

function told(source: BoardSource): Sheet {
  const [median, open] = [voices[2]!, voices[3]!].map((topic) =>
    figureWords(measureOf(source, topic.measure), topic, thisMonth(source)),
  );
  const requests = source.voice?.requests ?? [];
  const days = /^([\d.]+) working days/.exec(median!)?.[1];
  const most = shownKinds(source)[0];
  const sentences = requests.length
    ? [
        ...(most ? [`You asked most often for ${kindWords(most.kind)}.`] : []),
        days
          ? `Half of you had an answer in ${days} working days or less.`
          : 'We cannot say yet how long you wait for an answer.',
        /^\d+$/.test(open!)
          ? `${open} questions still wait for an answer.`
          : 'We cannot say here how many questions still wait.',
      ]
    : ['Nobody’s questions are written down here yet.'];
  return {
    name: 'told-us',
    title: page,
    notes: ['Yes, no and partly are our answers.'],
    page,
    layout: 'prose',
    header: ['In words'],
    rows: sentences.map((words) => [text(words)]),
  };
}

function youSaid(source: BoardSource): Sheet {
  const said = source.youSaid ?? [];
  return {
    name: 'you-said-we-did',
    title: 'You said, we did',
    notes: said.length ? [] : ['Nothing you asked for is written down in a plan here yet.'],
    page,
    layout: 'entries',
    header: ['You said', 'Who said it', 'We did'],
    rows: said.map(({ askedBy, heardOn, asked: words, weDid }) => [
      text(capital(words)),
      text(`${askedBy}, ${monthInWords(heardOn)}`),
      text(weDid),
    ]),
  };
}

/** How often views are heard, and how long an answer takes. */
function clock(source: BoardSource): Sheet {
  const [seen, before] = [lastSeen(source), yearBefore(source)];
  return {
    name: 'promise-clock',
    title: 'How soon we listen and answer',
    notes: [],
    page,
    layout: 'table',
    header: [
      'Measure',
      dayInWords(thisMonth(source).asAt),
      dayInWords(seen.asAt),
      dayInWords(before.asAt),
      'Status',
    ],
    rows: voices.map((topic) => {
      const measure = measureOf(source, topic.measure);
      return [
        titleOf(measure),
        figureWords(measure, topic, thisMonth(source)),
        thenWords(source, topic, seen),
        thenWords(source, topic, before),
        statusWords(source, topic),
      ].map(text);
    }),
  };
}

function asked(source: BoardSource): Sheet {
  const isOpen = source.variant === 'open';
  const requests = source.voice?.requests ?? [];
  return {
    name: 'asked-for',
    title: 'What you asked for in the last 12 months, and what we said',
    notes: requests.length ? [] : ['No requests are on the record.'],
    page,
    layout: 'table',
    // What became of five bicycles is a small number also where the bicycles are not.
    header: isOpen
      ? ['You asked for', 'How often']
      : [
          'You asked for',
          'How often',
          'We said yes',
          'We said partly',
          'We said no',
          'Taken back',
          'Still waiting',
        ],
    rows: requests.map(({ kind, asked: times, yes, partly, no, withdrawn, waiting }) => [
      text(capital(kindWords(kind))),
      timesCell(source, times),
      ...(isOpen ? [] : [yes, partly, no, withdrawn, waiting].map((each) => number(each))),
    ]),
  };
}

function heard(source: BoardSource): Sheet {
  const views = source.voice?.views ?? [];
  return {
    name: 'views-heard',
    title: 'How you told us, in the last six months',
    notes: views.length
      ? ['What you said is in your own record, and not counted here.']
      : ['No views are on the record.'],
    page,
    layout: 'table',
    header: ['How', 'How often'],
    rows: views.map(({ how, views: times }) => [
      text(howWords[how] ?? capital(how)),
      timesCell(source, times),
    ]),
  };
}

const timesCell = ({ variant }: BoardSource, times: number): Cell =>
  variant === 'open' && largeEnough(times) === null ? symbol('c') : number(times);

const shownKinds = (source: BoardSource) =>
  (source.voice?.requests ?? []).filter(({ asked: times }) => timesCell(source, times).kind === 'number');

const kindWords = (kind: string): string => namedKinds[kind] ?? kind.replaceAll('-', ' ');

const namedKinds: Readonly<Record<string, string>> = {
  'bus-pass': 'a bus pass',
  passport: 'a passport',
  'driving-licence': 'a driving licence',
  money: 'help with money',
  'phone-or-laptop': 'a phone or a laptop',
  'things-for-home': 'things for your home',
  'somewhere-to-live': 'somewhere to live',
  'place-to-study': 'a place to study',
  'job-or-training': 'a job or training',
  'seeing-family': 'seeing your family',
  'staying-with-friends': 'staying with friends',
  'hobby-or-trip': 'a hobby or a trip',
  'my-records': 'your own records',
  other: 'something else',
};

const howWords: Readonly<Record<string, string>> = {
  'in person': 'You told somebody',
  advocate: 'An advocate spoke for you',
  written: 'You wrote it down',
  other: 'Some other way',
};
