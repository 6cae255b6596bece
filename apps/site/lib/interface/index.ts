import { en, type Interface } from './en';
import { hans } from './hans';
import { hant } from './hant';

export type { Interface };

/** The languages of the interface by their tags. */
export const interfaces = { en, 'zh-Hans': hans, 'zh-Hant': hant } as const satisfies Record<Interface['tag'], Interface>;

export type InterfaceTag = Interface['tag'];

/** What each language of the interface calls itself. */
export const interfaceNames: Readonly<Record<InterfaceTag, string>> = { en: 'English', 'zh-Hans': '简体', 'zh-Hant': '繁體' };

/**
 * The language of the interface that a browser asks for in `Accept-Language`, English when it asks for none of ours; `zh-TW,zh;q=0.9` is `zh-Hant`.
 */
export function interfaceFor(accepted: string | null | undefined): InterfaceTag {
  const asked = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .sort((a, b) => b.quality - a.quality);
  for (const { tag, quality } of asked) {
    if (quality === 0) continue;
    if (tag.startsWith('en')) return 'en';
    if (/^zh-(?:.*-)?(?:hant|tw|hk|mo)\b/.test(tag)) return 'zh-Hant';
    if (/^zh\b/.test(tag)) return 'zh-Hans';
  }
  return 'en';
}

/**
 * A sentence of the interface with its values filled in, and the form that `n` takes where there are two;
 * `fill('{n} place|{n} places', { n: 1200 })` is `1,200 places`.
 */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  const [one = '', many = one] = template.split('|');
  return (values.n === 1 ? one : many).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? value.toLocaleString('en') : value;
  });
}

/** The parts of a sentence round what is to be filled in, for values that are not plain words: `parted('A {b} c', 'b')` is `['A ', ' c']`. */
export function parted(template: string, name: string): readonly [string, string] {
  const [before = '', after = ''] = template.split(`{${name}}`);
  return [before, after];
}
