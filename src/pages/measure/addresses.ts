import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { ListedAnswer } from '../../snapshots/people-behind.dto.ts';

/** The addresses of a measure's pages at a day, as known at an instant; `knownAt` null for the latest count. */
export function addressesOf(id: string, asAt: PlainDate, knownAt: string | null) {
  const to = (path: string, more: Record<string, string | undefined> = {}) => {
    const query = Object.entries({ as_at: asAt, known_at: knownAt ?? undefined, ...more }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    return `/measures/${id}${path}?${new URLSearchParams(query).toString()}`;
  };
  return {
    measure: (by?: string) => `${to('', { by })}${by ? '#breakdown' : ''}`,
    people: (answer?: ListedAnswer, after?: string) => to('/people', { answer, after }),
    /** Why the figure of the day changed between two instants. */
    explain: (fromKnown: string, toKnown: string) =>
      to('/explain', { known_at: undefined, from_known: fromKnown, to_known: toKnown }),
  };
}
