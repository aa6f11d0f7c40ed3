import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One run of one process: its id alone would not do, since ids are used again. */
export interface ProcessMark {
  pid: number;
  started: string;
}

interface Seen extends ProcessMark {
  command: string;
}

/** The process of that id, or undefined when there is none or only a zombie nobody has reaped. */
export function livingProcess(pid: number): Seen | undefined {
  try {
    return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
  } catch {
    return undefined;
  }
}

export function thisProcess(): ProcessMark {
  return { pid: process.pid, started: livingProcess(process.pid)?.started ?? '' };
}

export function isLiving({ pid, started }: ProcessMark): boolean {
  return livingProcess(pid)?.started === started;
}

/** proc(5): after the command in brackets, which may hold spaces, come the state and, 20th, the start in clock ticks. */
function fromProc(pid: number): Seen | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  return { pid, started: fields[19] ?? '', command };
}

function fromPs(pid: number): Seen | undefined {
  const line = execFileSync('ps', ['-ww', '-o', 'stat=,lstart=,command=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { PATH: '/bin:/usr/bin', LC_ALL: 'C' },
  });
  const [state = '', day, month, date, time, year, ...command] = line.trim().split(/\s+/);
  if (!state || state.startsWith('Z')) return undefined;
  return { pid, started: [day, month, date, time, year].join(' '), command: command.join(' ') };
}
