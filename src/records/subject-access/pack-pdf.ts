import { buffer } from 'node:stream/consumers';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { dayInWords } from '../../domain/dates/day-in-words.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { reasonsNotShown, type ReasonNotShown } from '../../domain/subject-access/not-shown.ts';
import { drawMarkings } from '../../platform/pdf/marks.ts';
import { emptyPdf, ink, needRoom, write, type Part, type Pdf, type Style } from '../../platform/pdf/paper.ts';
import { sections, type Section } from './pack-sections.ts';

/** A line as it is told: what is not shown is gone from it already. */
export interface ToldLine {
  readonly section: Section;
  readonly day: PlainDate | null;
  readonly told: string;
  readonly isWithheld: boolean;
}

export interface PackTold {
  /** Null of whom the record has no name. */
  readonly name: string | null;
  readonly receivedOn: PlainDate;
  /** The day the record was read. */
  readonly readOn: PlainDate;
  readonly lines: readonly ToldLine[];
  readonly reasons: readonly ReasonNotShown[];
  readonly tellsWhoLooked: boolean;
}

const body: Style = { size: 10, above: 4 };
const quiet: Style = { size: 9, above: 3, colour: ink.quiet };
const heading: Style = { size: 15, isBold: true };

/** The pack as a tagged PDF: cover, each part of the record, and the whole of it by day. Knows nothing of what is not told. */
export async function drawPack(pack: PackTold): Promise<{ content: Buffer; pages: number }> {
  const title = 'Your record';
  const pdf = emptyPdf(title);
  const written = buffer(pdf);
  const whole = pdf.struct('Document');
  pdf.addStructure(whole);
  write(pdf, whole, 'H1', title, { size: 22, isBold: true });
  drawCover(pdf, whole, pack);
  for (const section of Object.keys(sections) as Section[]) {
    const lines = pack.lines.filter((line) => line.section === section);
    if (lines.length) await drawSection(pdf, whole, sections[section], lines);
  }
  await drawSection(pdf, whole, 'Your life, day by day', byDay(pack.lines));
  whole.end();
  const pages = drawMarkings(pdf, 'Confidential: for the person it is about');
  pdf.end();
  return { content: await written, pages };
}

/** A line that is withheld stands in its part only: its day would tell when it was. */
const byDay = (lines: readonly ToldLine[]): ToldLine[] =>
  lines
    .filter(({ day, isWithheld, section }) => day !== null && !isWithheld && section !== 'looked')
    .toSorted((a, b) => (a.day! < b.day! ? -1 : a.day! > b.day! ? 1 : 0));

function drawCover(
  pdf: Pdf,
  whole: Part,
  { name, receivedOn, readOn, lines, reasons, tellsWhoLooked }: PackTold,
): void {
  const cover = pdf.struct('Sect', { title: 'About this pack' });
  whole.add(cover);
  pdf.outline.addItem('About this pack');
  const say = (words: string, style: Style = body) => write(pdf, cover, 'P', words, style);
  write(pdf, cover, 'H2', 'About this pack', { ...heading, above: 14 });
  say(name ? `This is for ${name}.` : 'This is for the person it is about.');
  say(
    `You asked the council for your record on ${dayInWords(receivedOn)}. This is what the record said about you on ${dayInWords(readOn)}.`,
  );
  say(
    'It begins with who you are and the people who knew you. Then come the places you lived, the decisions and plans that were made, when you were heard, and what you asked for. At the end stands everything again, day by day.',
  );
  say(
    'Reading about your own life can be hard. You can ask us for somebody to sit with you while you read, now or later.',
  );
  if (!tellsWhoLooked) say('Who looked at your record is not part of this pack. You can ask for it.');
  if (reasons.length) {
    write(pdf, cover, 'H3', 'What is not shown', { size: 12, isBold: true, above: 12 });
    const withheld = lines.filter(({ isWithheld }) => isWithheld).length;
    say(
      `Some things are not shown. Where something was taken out you see a letter and a number that say why.${withheld ? ` ${withheld === 1 ? 'One whole line is' : `${withheld} whole lines are`} not shown.` : ''}`,
    );
    for (const reason of reasons)
      say(`${reason}: ${reasonsNotShown[reason].words} (${reasonsNotShown[reason].source})`, quiet);
  }
  write(pdf, cover, 'H3', 'Your rights', { size: 12, isBold: true, above: 12 });
  say(
    'If something here is wrong you can ask us to put it right. If you disagree with it, you can ask us to keep your own words beside it.',
  );
  say(
    'The council keeps this record because the law says it must look after children in its care and help them when they leave. What is in it came from you, from people who worked with you, from your schools and from courts. Records of children who were looked after are kept until 75 years after their birth. Some of it is told to the government each year, without your name.',
  );
  say(
    'If you think something should have been shown, or are not happy with how you were answered, tell us. You can also complain to the Information Commissioner (ico.org.uk, telephone 0303 123 1113), or go to court.',
  );
  cover.end();
}

async function drawSection(pdf: Pdf, whole: Part, title: string, lines: readonly ToldLine[]): Promise<void> {
  const section = pdf.struct('Sect', { title });
  whole.add(section);
  pdf.outline.addItem(title);
  needRoom(pdf, 70);
  write(pdf, section, 'H2', title, { ...heading, above: 18 });
  for (const [n, { day, told, isWithheld }] of lines.entries()) {
    // A long life takes seconds to draw, and others are waiting.
    if (n % 50 === 49) await nextTurn();
    write(pdf, section, 'P', day === null || isWithheld ? told : `${dayInWords(day)}. ${told}`, body);
  }
  section.end();
}
