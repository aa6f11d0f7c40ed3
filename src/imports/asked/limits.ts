import { largestFile } from '../reading/scan.ts';

const megabyte = 1024 * 1024;

/** Of one upload. A file may hold what the reader reads, and no more. */
export const limits = {
  file: largestFile,
  files: 50,
  total: 1024 * megabyte,
};

export const inMegabytes = (bytes: number): string => `${bytes / megabyte} MB`;
