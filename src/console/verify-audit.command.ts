import { Command, InvalidArgumentError } from 'commander';
import type { Head } from '../platform/audit/seal.store.ts';
import { verifyAudit, type AuditVerdict } from '../platform/audit/verify-audit.ts';
import { withHouse } from './with-house.ts';

export const verifyAuditCommand = new Command('verify-audit')
  .description('Recomputes the chain of hashes over the audit, and names the first seal that does not hold.')
  .option(
    '--head <seq:hash>',
    'a head kept elsewhere, like the one in the log of an hour ago; without it a tail that was cut off is not seen',
    headArgument,
  )
  .option('--json', 'print as JSON')
  .action(async ({ head, json }: { head?: Head; json?: true }) => {
    const verdict = await withHouse(({ database }) => verifyAudit(database.manager, head));
    if (json) {
      process.stdout.write(`${JSON.stringify(verdict, null, 2)}\n`);
      process.exitCode = verdict.fault ? 1 : 0;
    } else {
      const words = told(verdict);
      if (verdict.fault) throw new Error(words);
      process.stdout.write(`${words}\n`);
    }
  });

/** The verdict in a line. */
export function told({ sealed, head, unsealed, fault, setBack }: AuditVerdict): string {
  const waiting = unsealed ? `${unsealed} not sealed yet` : 'none waiting';
  const found = fault
    ? `The audit does not hold. Seal ${fault.seal}: ${fault.what}.`
    : head
      ? `The audit holds: ${sealed} rows sealed, ${waiting}. Head ${head.seq}:${head.hash}`
      : `The audit is empty: no row sealed, ${waiting}.`;
  return setBack
    ? `${found}\nRows that bear a time before the row sealed ahead of them: ${setBack.count}, first at seal ${setBack.firstSeal}. The clock was set back there, or they were written by hand.`
    : found;
}

function headArgument(text: string): Head {
  const [, seq, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (!hash) throw new InvalidArgumentError('Write a head like 1024:9f86d08…, as the log has it.');
  return { seq: Number(seq), hash };
}
