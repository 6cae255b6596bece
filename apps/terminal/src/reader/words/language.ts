import type { Language } from './words.js';

/**
 * The language of the interface by a tag or a locale: `zh-TW` and `zh_HK.UTF-8` are Traditional, other Chinese is Simplified, all else is English;
 * `undefined` for what names no language (`C`, `POSIX`, nothing).
 */
export function languageNamed(name: string | undefined): Language | undefined {
  const tag = (name ?? '').split(/[.@]/)[0]?.replaceAll('_', '-').toLowerCase() ?? '';
  if (tag === '' || tag === 'c' || tag === 'posix') return undefined;
  if (tag !== 'zh' && !tag.startsWith('zh-')) return 'en';
  return /-(?:hant|tw|hk|mo)\b/.test(tag) ? 'zh-Hant' : 'zh-Hans';
}

/** The language that the environment asks for, as POSIX reads it: `LC_ALL`, else `LC_MESSAGES`, else `LANG`. */
export function languageOf(env: NodeJS.ProcessEnv): Language {
  return languageNamed(env.LC_ALL || env.LC_MESSAGES || env.LANG) ?? 'en';
}
