import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../config/config.ts';

/** Where uploads and exports wait: as configured, else a folder of this user's own on this machine. */
export const spoolFolder = ({ SPOOL_FOLDER }: Config): string =>
  SPOOL_FOLDER ?? join(tmpdir(), `pledgekeeper-spool-${userInfo().uid}`);
