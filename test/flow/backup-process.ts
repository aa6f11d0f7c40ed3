// A backup in a process of its own, for tests that kill it: node --import from-source.mjs backup-process.ts OWNER_URL FOLDER
import 'reflect-metadata';
import { backUpRecord } from '../../src/platform/backup/back-up-record.ts';

const [, , owner, home] = process.argv;

void backUpRecord(owner!, home!);
