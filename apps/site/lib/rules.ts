import { rules } from '@zhengwen/core';
import type { InterfaceTag } from './interface';
import { hansRules } from './interface/hans-rules';
import { hantRules } from './interface/hant-rules';

/** What each rule does in its one sentence, by its name. */
export type RuleSummaries = Readonly<Record<string, string>>;

const summaries: Readonly<Record<InterfaceTag, RuleSummaries>> = {
  en: Object.fromEntries(rules.map(({ name, summary }) => [name, summary])),
  'zh-Hans': hansRules,
  'zh-Hant': hantRules,
};

/** What each rule does, in a language of the interface. */
export function ruleSummaries(tag: InterfaceTag): RuleSummaries {
  return summaries[tag];
}
