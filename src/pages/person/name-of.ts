/** What somebody is called on a page: by their name, or to whoever may not read it by the council's reference. */
export const nameOf = (person: {
  givenName: string | null;
  familyName: string | null;
  childId: string;
}): string => [person.givenName, person.familyName].filter(Boolean).join(' ') || person.childId;
