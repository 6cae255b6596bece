import { rules } from '@zhengwen/core';

/** What may be left out: the names of rules, and those of stages as `regularize/*`. */
export const RULE_NAMES: ReadonlySet<string> = new Set(rules.flatMap(({ name }) => [name, `${name.split('/')[0]}/*`]));
