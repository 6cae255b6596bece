import type { ScriptInfo } from '../article.js';
import { JAPANESE, SIMPLIFIED, SIMPLIFIED_AND_JAPANESE, TRADITIONAL } from './marks.generated.js';
import { once } from './once.js';
import { MACHINE_SPELLINGS, REGIONAL } from './spellings.js';

const HANS = 1;
const HANT = 2;
const JPAN = 3;
const HANS_JPAN = 4;

const classes = once(() => {
  const out = new Uint8Array(0x10000);
  for (const [marks, script] of [
    [SIMPLIFIED, HANS],
    [TRADITIONAL, HANT],
    [JAPANESE, JPAN],
    [SIMPLIFIED_AND_JAPANESE, HANS_JPAN],
  ] as const) {
    for (let i = 0; i < marks.length; i++) out[marks.charCodeAt(i)] = script;
  }
  return out;
});

/** How often a text has characters that only one script writes. */
export interface ScriptCounts {
  /** Simplified Chinese; of these, `shared` are Japanese as well (国, 学). */
  readonly hans: number;
  readonly shared: number;
  readonly hant: number;
  readonly japanese: number;
  readonly kana: number;
}

/** Counts the characters by which a script is known; `countScripts('发展發')` has one `hans` and one `hant`. */
export function countScripts(text: string): ScriptCounts {
  const of = classes();
  const counts = new Uint32Array(5);
  let kana = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x3041) continue;
    if (unit <= 0x30ff && unit !== 0x30fb && unit !== 0x30fc) kana++;
    else (counts[of[unit] as number] as number)++;
  }
  const [, hans = 0, hant = 0, japanese = 0, shared = 0] = counts;
  return { hans: hans + shared, shared, hant, japanese, kana };
}

/** Whether a character is written in Simplified text alone; `isSimplifiedOnly('国')` is true, of `'干'` false. */
export function isSimplifiedOnly(character: string): boolean {
  const script = classes()[character.charCodeAt(0)];
  return script === HANS || script === HANS_JPAN;
}

/** A script with fewer than this share of the telling characters is a quotation or a slip. */
const MINOR = 0.12;

/** Machine-made spellings, of at least two kinds, that show a converter at work where no right one of their kind stands beside them. */
const MACHINE_EVIDENCE = 5;

/** Spellings of one region that name it, and how many times they must outnumber the other's. */
const REGION_EVIDENCE = 2;
const REGION_LEAD = 3;

/**
 * The script of a text, from characters that only one script writes: Traditional made by a program (戰斗, 干部) is Traditional.
 * The region is named on evidence alone. `und` where nothing tells, or where the text is Japanese.
 * `detectScript('我們戰斗')` is `{ value: 'Hant', confidence: 0.83 }`.
 */
export function detectScript(text: string): ScriptInfo {
  const counts = countScripts(text);
  const { hans, hant } = counts;
  const telling = hans + hant;
  const minor = telling === 0 ? 0 : Math.min(hans, hant) / telling;
  if (isJapanese(counts, minor)) return { value: 'und', confidence: 0.9 };
  if (telling === 0) return { value: 'und', confidence: 0 };
  if (minor > MINOR) return { value: 'mixed', confidence: confidence(Math.min(1, minor * 2), telling) };
  if (hans > hant) return { value: 'Hans', confidence: confidence(1 - minor, telling) };
  return { value: 'Hant', ...regionOf(text), confidence: confidence(1 - minor, telling) };
}

/** A Chinese page may quote a name in kana or in Japanese forms; a Japanese one is full of them, and mixes what Chinese keeps apart (国際). */
function isJapanese({ hans, shared, hant, japanese, kana }: ScriptCounts, minor: number): boolean {
  if (kana > 0 && kana * 4 > hans + hant + japanese) return true;
  if (hans > shared) return false;
  return (japanese >= 2 && japanese * 2 > hans + hant) || (shared > 0 && minor > MINOR);
}

/** A share, less what so few witnesses leave open; two places. */
function confidence(share: number, witnesses: number): number {
  return Math.round(((share * witnesses + 0.5) / (witnesses + 1)) * 100) / 100;
}

function regionOf(text: string): Pick<ScriptInfo, 'region' | 'machineConverted'> {
  if (isMachineMade(text)) return { region: 'CN', machineConverted: true };
  const taiwan = occurrences(text, REGIONAL.TW);
  const hongKong = occurrences(text, REGIONAL.HK);
  if (taiwan >= REGION_EVIDENCE && taiwan >= hongKong * REGION_LEAD) return { region: 'TW' };
  if (hongKong >= REGION_EVIDENCE && hongKong >= taiwan * REGION_LEAD) return { region: 'HK' };
  return {};
}

function isMachineMade(text: string): boolean {
  let kinds = 0;
  let spellings = 0;
  for (const [wrong, right] of MACHINE_SPELLINGS) {
    const found = occurrences(text, wrong);
    if (found === 0) continue;
    if (occurrences(text, right) > 0) return false;
    kinds++;
    spellings += found;
  }
  return kinds >= 2 && spellings >= MACHINE_EVIDENCE;
}

function occurrences(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
