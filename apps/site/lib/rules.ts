import { rules } from '@zhengwen/core';

/** What each rule does, in its own sentence. */
export const ruleSummaries: ReadonlyMap<string, string> = new Map(rules.map(({ name, summary }) => [name, summary]));
