/** Adds to `people` everybody whom an answer names: each text, or list of texts, under the name `personId`, however deep. */
export function addPeopleIn(answer: unknown, people: Set<string>): void {
  if (typeof answer !== 'object' || answer === null) return;
  for (const [name, value] of Object.entries(answer)) {
    if (name !== 'personId') addPeopleIn(value, people);
    else for (const id of [value].flat()) if (typeof id === 'string') people.add(id);
  }
}
