import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small plan of an invented council, line by line; whoever tests a fault changes a line. */
export const harrowdale = `id: harrowdale-plan
title: Harrowdale Plan for Children
authority: E06000999
start: 2018-04-01
end: 2021-04-01
source:
  title: Harrowdale Plan
vision: Every child is well.
priorities:
  - id: homes
    kind: outcome
    text: Good homes
    story: Fewer carers came than left.
    done:
      - a first event for carers
    actions:
      - id: more-carers
        text: find more foster carers
        due: 2019-03-31
    answers:
      - text: in foster care
        wanted: up
        measure: foster-care
      - text: good health
        wanted: better
        indicator: harrowdale-health
        group: looked after
    ledBy: [board]
indicators:
  - id: harrowdale-health
    text: Young people in good health
    kind: population
    asks: difference
    unit: '%'
    decimals: 1
    wanted: up
boards:
  - id: board
    text: Harrowdale Board
    everyMonths: 3
voices:
  - id: council-of-children
    text: Council of Children
    heardOn: 2018-02-01
    priorities:
      - id: be-heard
        text: be heard
        actions: [more-carers]
        measures: [views-recorded]
        requests: [bus-pass]
figures:
  - id: fostered
    text: Children in foster care
    value: 63.4
    unit: '%'
    asAt: 2018-01-31
    measure: foster-care
`;

/** A folder of its own with this file in it; the text may be bytes. */
export function folderWith(name: string, text: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'pledgekeeper-plans-'));
  writeFileSync(join(folder, name), text);
  return folder;
}
