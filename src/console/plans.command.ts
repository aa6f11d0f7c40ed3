import { resolve } from 'node:path';
import { Command } from 'commander';
import { readConfig } from '../platform/config/config.ts';
import { faultInWords, type FileFault } from '../plans/plan-fault.ts';
import { planFolders } from '../plans/plans.module.ts';
import { planFilesIn, readPlanFiles } from '../plans/read-plans.ts';

export const plansCommand = new Command('plans')
  .description('Checks plans: these files beside those that are in use, or all that are in use.')
  .argument('[files...]', 'files to check before they are put into PLANS_FOLDER')
  .option('--json', 'print it as JSON')
  .action(async (files: string[], { json }: { json?: true }) => {
    const inUse = await planFilesIn(planFolders(readConfig()));
    const named = new Set(files.map((file) => resolve(file)));
    const others = inUse.files.filter((file) => !named.has(resolve(file)));
    const read = await readPlanFiles([...others, ...files]);
    const isAsked = ({ file }: { file: string }) => files.length === 0 || files.includes(file);
    const plans = read.plans.filter(isAsked).map(({ file, plan: { id, title } }) => ({ file, id, title }));
    const faults = [...inUse.faults, ...read.faults].filter(isAsked);
    process.stdout.write(json ? `${JSON.stringify({ plans, faults }, null, 2)}\n` : inWords(plans, faults));
    if (faults.length) process.exitCode = 1;
  });

const inWords = (plans: readonly { file: string; title: string }[], faults: readonly FileFault[]): string =>
  [...plans.map(({ file, title }) => `${file}: right (${title})`), ...faults.map(faultInWords), ''].join(
    '\n',
  );
