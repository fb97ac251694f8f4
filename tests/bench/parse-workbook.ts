import { parsePlainly } from './parse-plainly.ts';

/* In a process of its own, so that its time and memory compare with those of the command that imports. */
await parsePlainly(process.argv[2]!);
