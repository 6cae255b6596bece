import type { ScriptInfo } from '../article.js';
import { JAPANESE, SIMPLIFIED, SIMPLIFIED_AND_JAPANESE, TRADITIONAL } from './marks.generated.js';
import { once } from './once.js';
import { MACHINE_SPELLINGS, REGIONAL } from './spellings.js';

const HANS = 1;
const HANT = 2;
const JPAN = 3;
const HANS_JPAN = 4;

const classes = /* @__PURE__ */ once(() => {
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
  /** All Han of the Unified Ideographs block. */
  readonly han: number;
}

/** Counts the characters by which a script is known, between two offsets; `countScripts('发展發')` has one `hans` and one `hant`. */
export function countScripts(text: string, start = 0, end = text.length): ScriptCounts {
  const of = classes();
  let hans = 0;
  let shared = 0;
  let hant = 0;
  let japanese = 0;
  let kana = 0;
  let han = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x3041) continue;
    if (unit <= 0x30ff) {
      if (unit !== 0x30fb && unit !== 0x30fc) kana++;
      continue;
    }
    if (unit >= 0x4e00 && unit <= 0x9fff) han++;
    const script = of[unit];
    if (script === HANS) hans++;
    else if (script === HANT) hant++;
    else if (script === JPAN) japanese++;
    else if (script === HANS_JPAN) shared++;
  }
  return { hans: hans + shared, shared, hant, japanese, kana, han };
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
  const telling = counts.hans + counts.hant;
  const minor = minorOf(counts);
  const value = scriptOf(counts);
  if (value === undefined) return { value: 'und', confidence: 0 };
  if (value === 'Jpan') return { value: 'und', confidence: 0.9 };
  if (value === 'mixed') return { value, confidence: confidence(Math.min(1, minor * 2), telling) };
  return { value, ...(value === 'Hant' ? regionOf(text) : {}), confidence: confidence(1 - minor, telling) };
}

/** The script that counts show; none where nothing tells. */
export function scriptOf(counts: ScriptCounts): 'Hans' | 'Hant' | 'mixed' | 'Jpan' | undefined {
  const { hans, hant } = counts;
  const minor = minorOf(counts);
  if (isJapanese(counts, minor)) return 'Jpan';
  if (hans + hant === 0) return undefined;
  if (minor > MINOR) return 'mixed';
  return hans > hant ? 'Hans' : 'Hant';
}

/** The share of the script that has less. */
function minorOf({ hans, hant }: ScriptCounts): number {
  return hans + hant === 0 ? 0 : Math.min(hans, hant) / (hans + hant);
}

/** A Chinese page may quote a name in kana or in Japanese forms; a Japanese one is full of them, and mixes what Chinese keeps apart (国際). */
function isJapanese({ hans, shared, hant, japanese, kana, han }: ScriptCounts, minor: number): boolean {
  if (kana > 0 && kana * 4 > hans + hant + japanese && kana * 6 > han) return true;
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
