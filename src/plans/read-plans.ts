import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readCatalogue } from '../measures/catalogue.ts';
import { checkPlan, disagreements } from './check-plan.ts';
import { planOf } from './check-fields.ts';
import { Plan } from './plan.ts';
import { PlansAtFault, type Fault, type FileFault } from './plan-fault.ts';
import { readPlanText, type PlanText } from './plan-text.ts';

/** The plans that come with the program. */
export const ownPlans = join(import.meta.dirname, 'files');

/** A plan and the file it was read from. */
export interface ReadPlan {
  readonly file: string;
  readonly plan: Plan;
}

/** Every plan of the folders, in order of id. Throws PlansAtFault with all that is wrong with any of them. */
export async function readPlans(folders: readonly string[]): Promise<readonly Plan[]> {
  const listed = await planFilesIn(folders);
  const { plans, faults } = await readPlanFiles(listed.files);
  if (listed.faults.length || faults.length) throw new PlansAtFault([...listed.faults, ...faults]);
  return plans.map(({ plan }) => plan).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The plans of these files that can be used, and everything that is wrong with the others. */
export async function readPlanFiles(
  files: readonly string[],
): Promise<{ plans: readonly ReadPlan[]; faults: readonly FileFault[] }> {
  const { measures, observed } = await readCatalogue();
  const known = new Set([...measures, ...observed].map(({ id }) => id));
  const plans: ReadPlan[] = [];
  const faults: FileFault[] = [];
  for (const file of files) {
    const text = await textOf(file);
    if (isFaults(text)) {
      faults.push(...text);
      continue;
    }
    const plan = planOf(text.value);
    const before = plans.map((one) => one.plan);
    const found = plan instanceof Plan ? faultsOf(plan, file, known, before) : plan;
    faults.push(...found.map(({ path, says }) => text.faultAt(path, says)).toSorted(byPlace));
    if (plan instanceof Plan && found.length === 0) plans.push({ file, plan });
  }
  return { plans, faults };
}

/** The plan files of the folders, and what keeps a folder from being read. */
export async function planFilesIn(
  folders: readonly string[],
): Promise<{ files: readonly string[]; faults: readonly FileFault[] }> {
  const listed = await Promise.all(folders.map(filesIn));
  return {
    files: listed.flatMap(({ files }) => files),
    faults: listed.flatMap(({ faults }) => faults),
  };
}

function faultsOf(plan: Plan, file: string, measures: ReadonlySet<string>, before: readonly Plan[]): Fault[] {
  const named: Fault[] = [];
  if (`${plan.id}.yaml` !== basename(file))
    named.push({ path: ['id'], says: `must be the name of the file: call the file ${plan.id}.yaml` });
  if (before.some(({ id }) => id === plan.id))
    named.push({ path: ['id'], says: 'is the id of another plan too: give this one an id of its own' });
  return [...named, ...checkPlan(plan, measures), ...disagreements(plan, before)];
}

async function textOf(file: string): Promise<PlanText | readonly FileFault[]> {
  try {
    return readPlanText(file, await readFile(file));
  } catch (error) {
    return [wholeFile(file, `cannot be read (${(error as NodeJS.ErrnoException).code})`)];
  }
}

/** The plan files of a folder, in order of name. A folder that is not there is a fault: its plans would be missed unseen. */
async function filesIn(folder: string): Promise<{ files: string[]; faults: FileFault[] }> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch {
    return {
      files: [],
      faults: [wholeFile(folder, 'is no folder that can be read: set PLANS_FOLDER to one')],
    };
  }
  return {
    files: names
      .filter((name) => name.endsWith('.yaml'))
      .toSorted()
      .map((name) => join(folder, name)),
    faults: names
      .filter((name) => name.endsWith('.yml'))
      .map((name) => wholeFile(join(folder, name), 'is not read: let its name end in .yaml')),
  };
}

const byPlace = (a: FileFault, b: FileFault): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

const isFaults = (read: PlanText | readonly FileFault[]): read is readonly FileFault[] => Array.isArray(read);

const wholeFile = (file: string, says: string): FileFault => ({
  file,
  line: null,
  column: null,
  field: null,
  says,
});
