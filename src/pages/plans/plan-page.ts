import { localAuthorityCodes } from '../../domain/codes/local-authority.codes.ts';
import { addDays } from '../../domain/dates/plain-date.ts';
import { dayInWords, monthInWords } from '../../extracts/days-in-words.ts';
import type { Catalogue } from '../../measures/catalogue.ts';
import type { Plan, Priority, Voice } from '../../plans/plan.ts';
import { printedTable } from './printed-table.ts';

/** A plan among others: whose it is, and when it holds. */
export function planListed({ id, title, authority, start, end, priorities }: Plan, ours: string) {
  return {
    title,
    href: `/plans/${id}`,
    whose: authority === ours ? 'This council' : councilOf(authority),
    isOurs: authority === ours,
    holds: start
      ? `${dayInWords(start)} ${end ? `to ${dayInWords(addDays(end, -1))}` : 'onwards'}`
      : 'No days are named',
    priorities: priorities.length,
  };
}

/** A plan whole, as the template shows it. */
export function planShown(plan: Plan, ours: string, catalogue: Catalogue) {
  const { vision, source, questions = [], beliefs = [], principles = [], outcomes = [] } = plan;
  const { boards = [], promises = [], voices = [], programmes = [], leansOn = [], notes = [] } = plan;
  return {
    ...planListed(plan, ours),
    vision,
    source: [source.title, source.part].filter(Boolean).join(', '),
    sourceUrl: source.url ?? null,
    lists: [
      { title: 'What is asked of every decision', items: questions },
      { title: 'What its people believe in', items: beliefs },
      { title: 'What it stands on', items: principles },
      { title: 'Outcomes the whole council shares', items: outcomes.map(({ text }) => text) },
      { title: 'Programmes that serve it', items: programmes.map(({ text }) => text) },
      { title: 'Strategies it leans on', items: leansOn },
    ].filter(({ items }) => items.length),
    groups: kinds
      .map(([kind, title]) => ({
        title,
        priorities: plan.priorities
          .filter((one) => one.kind === kind)
          .map(({ id, text, parts = [], since }) => ({
            text,
            href: `/plans/${plan.id}/priorities/${id}`,
            parts: parts.map((part) => part.text),
            isNew: since === 'new',
          })),
      }))
      .filter(({ priorities }) => priorities.length),
    boards: boards.map(({ text, role = null, everyMonths }) => ({ text, role, often: often(everyMonths) })),
    promises: promises.map(({ text, promises: each }) => ({ text, items: each.map((one) => one.text) })),
    voices: voices.map((voice) => voiceShown(plan, voice, catalogue)),
    figures: printedTable(plan.figures ?? []),
    notes,
  };
}

const kinds: readonly (readonly [Priority['kind'], string])[] = [
  ['pledge', 'Pledges'],
  ['outcome', 'Outcomes'],
  ['ambition', 'Ambitions'],
  ['priority', 'Priorities'],
];

const councilOf = (ons: string): string =>
  [...localAuthorityCodes.values()].find((code) => code.ons === ons)?.label ?? ons;

/** `every 6 months`; null where the plan does not say. */
export const often = (months: number | undefined): string | null =>
  months === undefined ? null : months === 1 ? 'every month' : `every ${months} months`;

/** What they asked for, and where the answer is to be looked for. */
function voiceShown(
  { id, priorities }: Plan,
  { text, heardOn, priorities: asked }: Voice,
  catalogue: Catalogue,
) {
  const titles = new Map(
    [...catalogue.measures, ...catalogue.observed].map((measure) => [measure.id, measure.title]),
  );
  const actionAt = (action: string) => {
    const holder = priorities.find(({ actions = [] }) => actions.some((one) => one.id === action))!;
    const { text: words } = holder.actions!.find((one) => one.id === action)!;
    return { text: words, href: `/plans/${id}/priorities/${holder.id}#actions` };
  };
  return {
    text,
    heard: monthInWords(heardOn),
    asked: asked.map(({ text: words, actions = [], measures = [], requests = [] }) => ({
      text: words,
      actions: actions.map(actionAt),
      measures: measures.map((measure) => ({ text: titles.get(measure)!, href: `/measures/${measure}` })),
      requests: requests.map((kind) => kind.replaceAll('-', ' ')),
    })),
  };
}
