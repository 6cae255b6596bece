/** The scripts an article may be shown in: its own, or a rendition named by its BCP 47 subtags. */
export const SCRIPTS = ['source', 'Hans', 'Hant', 'Hant-TW', 'Hant-HK'] as const;
export type ScriptName = (typeof SCRIPTS)[number];
