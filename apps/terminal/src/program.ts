import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import type { Settings } from './config.js';
import { FORMATS } from './formats.js';
import { EXAMPLES, HELP } from './help.js';
import { EXIT, type Exit } from './outcome.js';
import { misuse } from './output.js';
import { languageNamed } from './reader/words/language.js';
import type { Language } from './reader/words/words.js';
import { orthography, SCRIPTS } from './script-names.js';

/** Commands whose names are taken and which are not built yet. */
const RESERVED = ['cite', 'export', 'site', 'completion', 'mcp'];

/** Runs the program with the words of its command line and gives its exit code. Whatever a command needs is loaded when it is called. */
export async function runProgram(words: readonly string[]): Promise<Exit> {
  let exit: Exit = EXIT.done;
  const running = async (code: Promise<Exit>) => {
    exit = await code;
  };
  const program = programOf(running);
  // The first word that is no option and no value of one names the command; only that one is set up.
  const at = firstOperand(words, program);
  const asked = words[at] ?? '';
  if (RESERVED.includes(asked)) return misuse(`'${asked}' is kept for a command that is not built yet; a file or folder of that name is ./${asked}`);
  const isCommand = Object.hasOwn(COMMANDS, asked);
  // The page of help of a command counts cells, of which a Han character takes two.
  if (words.some((word) => word === '-h' || word === '--help')) {
    const { widthOf } = await import('./reader/setting/cluster.js');
    program.configureHelp({ displayWidth: widthOf });
  }
  if (isCommand) COMMANDS[asked]?.(program, running);
  try {
    // Options before a command are its own: it takes them, or says that it has none such.
    await program.parseAsync(isCommand ? [asked, ...words.slice(0, at), ...words.slice(at + 1)] : words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.done : EXIT.misuse;
  }
  return exit;
}

function firstOperand(words: readonly string[], { options }: Command): number {
  for (let at = 0; at < words.length && words[at] !== '--'; at++) {
    const word = words[at] ?? '';
    if (word === '-' || !word.startsWith('-')) return at;
    if (options.some(({ short, long, required }) => required && (word === short || word === long))) at++;
  }
  return -1;
}

/** `简体 Hans, 正體／台灣用字 Hant-TW, …`. */
const ORTHOGRAPHIES = SCRIPTS.flatMap((script) => (script === 'source' ? [] : [`${orthography(script)} ${script}`])).join(', ');

type Running = (code: Promise<Exit>) => Promise<void>;

function programOf(running: Running): Command {
  const program = new Command('zhengwen');
  program.helpInformation = () => HELP;
  return reading(keeping(choosing(program)))
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'zhengwen: ')) })
    .helpCommand(false)
    .argument('[paths...]')
    .option('--json', 'print the list as JSON')
    .option('--list', 'print the list, in a terminal too')
    .option('--plain', 'print, and nothing but text: one article set in lines, or the list')
    .addOption(scriptOption('show them in this script'))
    .addOption(vocabularyOption())
    .option('--no-color', 'no colour; NO_COLOR does the same')
    .version(manifest.version, '-V, --version')
    .helpOption('-h, --help')
    .enablePositionalOptions()
    .hook('preAction', (_, command) => {
      if (command.opts().color !== false && program.opts().color !== false) return;
      process.env.NO_COLOR = '1';
      delete process.env.FORCE_COLOR;
    })
    .action((paths: string[], options) =>
      running(import('./commands/open.js').then(({ openCommand }) => openCommand(paths, { ...options, reader: readerSettings(program) }))),
    );
}

/** The settings of the reader that were given on the command line, by their names in the file of settings. */
function readerSettings(program: Command): Settings {
  const given = program.opts();
  const named = { ...given, language: given.lang, 'screen-reader': given.screenReader } as Record<string, unknown>;
  const names = [
    'script',
    'vocabulary',
    'language',
    'theme',
    'ambiguous',
    'measure',
    'paragraphs',
    'hang',
    'pinyin',
    'mouse',
    'network',
    'screen-reader',
  ] as const;
  const values = names.filter(
    (name) => named[name] !== undefined && (name === 'language' || name === 'screen-reader' || program.getOptionValueSource(name) === 'cli'),
  );
  return Object.fromEntries(values.map((name) => [name, named[name]])) as Settings;
}

/** The program with the options of its reader. */
function reading(program: Command): Command {
  return program
    .addOption(new Option('--lang <language>', 'the language of the interface; by LANG').argParser(languageAsked))
    .addOption(new Option('--theme <theme>', 'for a light or a dark terminal').choices(['auto', 'light', 'dark']))
    .addOption(new Option('--ambiguous <width>', 'cells of “ ” … —').choices(['auto', 'narrow', 'wide']))
    .option('--measure <cells>', 'cells of a line', between(20, 200))
    .addOption(new Option('--paragraphs <how>', 'told by an indent or by space').choices(['indent', 'space']))
    .option('--hang', 'let one mark hang beyond the line')
    .option('--pinyin', 'with pinyin above the text')
    .option('--no-mouse', 'leave the mouse to the terminal')
    .option('--network', 'let images be fetched')
    .option('--screen-reader', 'line by line, for those who hear the screen');
}

function languageAsked(value: string): Language {
  const language = languageNamed(value);
  if (!language) throw new InvalidArgumentError('Give en, zh-Hans or zh-Hant.');
  return language;
}

/** A command of the program with its own page of help. */
function command(program: Command, signature: string, description: string): Command {
  const made = program.command(signature).description(description).option('--no-color', 'no colour');
  const examples = EXAMPLES[made.name()];
  return examples ? made.addHelpText('after', `\nExamples:\n${examples}`) : made;
}

/** The command with the option that lets it fetch from anywhere. */
function fetching(command: Command): Command {
  return command.option('--allow-private', 'fetch addresses of this machine and of private networks too');
}

/** The command with the options that say which files of a folder are read. */
function choosing(command: Command): Command {
  const gathered = (glob: string, globs: readonly string[] = []) => [...globs, glob];
  return command
    .option('--include <glob>', 'of folders, read only files with such paths; may be given again', gathered)
    .option('--exclude <glob>', 'of folders, leave out files with such paths; may be given again', gathered);
}

/** The command with the option that says where its library is kept. */
function keeping(command: Command): Command {
  return command.option('--library <file>', 'the file of the index; by default one in your data folder, named after the folder');
}

/** The command with the options that say in which script its answer is shown. */
function showing(command: Command): Command {
  return command.addOption(scriptOption('show it in this script')).addOption(vocabularyOption());
}

function scriptOption(says: string): Option {
  return new Option('-s, --script <script>', `${says}: ${ORTHOGRAPHIES}`).choices(SCRIPTS).default('source');
}

function vocabularyOption(): Option {
  return new Option('--vocabulary', 'with the words of its region as well (資訊 for 信息), named as words');
}

const COMMANDS: Readonly<Record<string, (program: Command, running: Running) => void>> = {
  parse: (program, running) => {
    fetching(
      choosing(
        command(
          program,
          'parse <paths...>',
          'Parse files and write the articles: 整理. `-` is the standard input; a folder is walked, an address fetched.',
        ),
      ),
    )
      .addOption(new Option('-f, --format <format>', 'what to write').choices(FORMATS).default('json'))
      .addOption(scriptOption('write a rendition in this script'))
      .addOption(vocabularyOption())
      .addOption(
        new Option('-g, --guesses <how>', "how to print an editor's guess: 〔marked？〕, as text, or as the source has it")
          .choices(['mark', 'accept', 'keep'])
          .default('mark'),
      )
      .option('--without <rules>', "rules or stages (mend/pinyin-gloss, 'regularize/*') that must not act, with commas between", namesOf)
      .option('--diff', 'show what the source has beside what is printed, with the rules, instead of the articles')
      .option('--entries', 'with the apparatus: every change and its place')
      .option('--evidence', 'with the evidence for the metadata')
      .option('--annotations', 'with the dates, numbers and quantities of the body')
      .option('-o, --output <folder>', 'write files below this folder, named as their sources')
      .action((paths: string[], options) => running(import('./commands/parse.js').then(({ parseCommand }) => parseCommand(paths, options))));
  },
  explain: (program, running) => {
    fetching(command(program, 'explain <path>', 'Show the apparatus of one file: how this copy came to be, and each change with its rule and place.'))
      .addOption(scriptOption('with what a rendition in this script changes, and what could be otherwise'))
      .addOption(vocabularyOption())
      .option('--json', 'as JSON')
      .action((path: string, options) => running(import('./commands/explain.js').then(({ explainCommand }) => explainCommand(path, options))));
  },
  audit: (program, running) => {
    fetching(choosing(command(program, 'audit <paths...>', 'Count what became of every character, by file and by rule. Fails if anything is lost.')))
      .option('--by-rule', 'only the rules: what each did in how many files, and how much of it is a guess')
      .option('--json', 'as JSON')
      .action((paths: string[], options) => running(import('./commands/audit.js').then(({ auditCommand }) => auditCommand(paths, options))));
  },
  search: (program, running) => {
    keeping(choosing(command(program, 'search <words> [paths...]', 'Find words in either script, any part of a word, and show them as they stand.')))
      .addOption(new Option('--sort <order>', 'most hits first unless another order is asked for').choices(['date', 'headline', 'path']))
      .option('--limit <number>', 'show so many articles; the counts are of all', atLeast(0))
      .option('--after <place>', 'go on where a page ended: its `next` in JSON')
      .option('--synonyms', 'look for the words of other regions too, and say which')
      .option('--facets', 'count the articles found by outlet, year and script')
      .option('--once', 'count of each family of copies only the earliest')
      .addOption(scriptOption('show what is found in this script'))
      .addOption(vocabularyOption())
      .option('--json', 'as JSON, each text in its own script')
      .addOption(
        new Option('-f, --format <format>', 'how to write it: CSV has a row for each hit, JSON lines one for each article')
          .choices(['text', 'csv', 'jsonl'])
          .default('text'),
      )
      .action((words: string, paths: string[], options) =>
        running(import('./commands/search.js').then(({ searchCommand }) => searchCommand(words, paths, options))),
      );
  },
  passages: (program, running) => {
    showing(keeping(choosing(command(program, 'passages [paths...]', 'List the passages that articles share, in either script: 共用语段.'))))
      .option('--min <characters>', 'of at least so many Han, letters and digits', atLeast(2), 8)
      .option('--in <articles>', 'in at least so many articles', atLeast(2), 2)
      .option('--places', 'name the articles of each')
      .option('--of <article>', 'only those of one article, a file or an id, with their places in its source')
      .option('--fuzzy', 'instead stretches of ten characters and more of which nine in ten are alike')
      .option('--json', 'as JSON, with every place')
      .option('--csv', 'as CSV, a row for each place')
      .option('--graphml', 'as GraphML: articles and passages')
      .action((paths: string[], options) => running(import('./commands/passages.js').then(({ passagesCommand }) => passagesCommand(paths, options))));
  },
  reprints: (program, running) => {
    showing(
      keeping(choosing(command(program, 'reprints [paths...]', 'List articles that are copies or parts of one another, the earliest first: 转载.'))),
    )
      .option('--json', 'as JSON')
      .option('--csv', 'as CSV, a row for each article')
      .option('--graphml', 'as GraphML: articles, each tied to the first of its family')
      .action((paths: string[], options) => running(import('./commands/reprints.js').then(({ reprintsCommand }) => reprintsCommand(paths, options))));
  },
  compare: (program, running) => {
    showing(
      keeping(
        choosing(command(program, 'compare <a> <b> [paths...]', 'Set two or more articles side by side: files, or ids with the folder they are in.')),
      ),
    )
      .option('--json', 'as JSON')
      .option('--csv', 'as CSV: of two articles a row for each part, of more for each place of a passage')
      .option('--graphml', 'as GraphML: the articles, tied by what they share')
      .action((a: string, b: string, paths: string[], options) =>
        running(import('./commands/compare.js').then(({ compareCommand }) => compareCommand([a, b, ...paths], options))),
      );
  },
  phrase: (program, running) => {
    showing(
      keeping(
        choosing(
          command(program, 'phrase <words> [paths...]', 'Show how words travel: by month and outlet, first seen, variants, each place: 提法.'),
        ),
      ),
    )
      .option('--once', 'count of each family of copies only the earliest')
      .option('--limit <number>', 'show so many places; the counts are of all', atLeast(0))
      .option('--width <characters>', 'context on either side', atLeast(0))
      .option('--json', 'as JSON, with every place')
      .option('--csv', 'as CSV, a row for each month, outlet and variant')
      .option('--graphml', 'as GraphML: the phrase, its outlets and its variants')
      .action((words: string, paths: string[], options) =>
        running(import('./commands/phrase.js').then(({ phraseCommand }) => phraseCommand(words, paths, options))),
      );
  },
  concordance: (program, running) => {
    showing(keeping(choosing(command(program, 'concordance <words> [paths...]', 'Show every hit in its context, one line for each.'))))
      .addOption(
        new Option('--sort <order>', 'by date, by the neighbour on the left or right, or by outlet')
          .choices(['date', 'left', 'right', 'outlet'])
          .default('date'),
      )
      .option('--width <characters>', 'context on either side', atLeast(0))
      .option('--collocates', 'count the words that stand near the hits instead')
      .option('--synonyms', 'look for the words of other regions too, and say which')
      .addOption(new Option('-f, --format <format>', 'how to write it').choices(['text', 'csv', 'jsonl']).default('text'))
      .action((words: string, paths: string[], options) =>
        running(import('./commands/concordance.js').then(({ concordanceCommand }) => concordanceCommand(words, paths, options))),
      );
  },
  index: (program, running) => {
    keeping(
      choosing(
        command(program, 'index [paths...]', 'Make an index of folders, or bring it up to date. It is kept in your data folder, not in theirs.'),
      ),
    )
      .option('--watch', 'stay, and follow every change')
      .option('--again', 'read every file again')
      .option('--threads <number>', 'threads that parse; by the number of processors', atLeast(0))
      .action((paths: string[], options) => running(import('./commands/index-library.js').then(({ indexCommand }) => indexCommand(paths, options))));
  },
  stats: (program, running) => {
    keeping(choosing(command(program, 'stats [paths...]', 'Count what a library holds; with --words, how often and when they stand in it.')))
      .option('--words <words>', 'hits by month and by outlet')
      .option('--once', 'count of each family of copies only the earliest')
      .option('--synonyms', 'look for the words of other regions too, and say which')
      .addOption(new Option('-f, --format <format>', 'how to write it').choices(['text', 'csv', 'jsonl', 'json']).default('text'))
      .action((paths: string[], options) => running(import('./commands/stats.js').then(({ statsCommand }) => statsCommand(paths, options))));
  },
  set: (program, running) => {
    keeping(command(program, 'set <id> [assignments...]', 'Correct a field of an article by hand: field=value. Your files are not changed.'))
      .option('--because <words>', 'why; shown in the evidence')
      .option('--unset <field>', 'undo what was set; may be given again', (field: string, fields: readonly string[] = []) => [...fields, field])
      .option('--in <path>', 'the folder of the library; the current one by default')
      .action((id: string, assignments: string[], options) =>
        running(import('./commands/by-hand.js').then(({ setCommand }) => setCommand(id, assignments, options))),
      );
  },
  forget: (program, running) => {
    keeping(command(program, 'forget <id>', 'Take an article out of the library for good; its file is left alone, and it does not come back.'))
      .option('--in <path>', 'the folder of the library; the current one by default')
      .action((id: string, options) => running(import('./commands/by-hand.js').then(({ forgetCommand }) => forgetCommand(id, options))));
  },
  figures: (program, running) => {
    choosing(command(program, 'figures <paths...>', 'List every number and quantity with its value, bound, unit and sentence: 数字.'))
      .option('--dates', 'dates and times too')
      .option('--json', 'as JSON')
      .option('--jsonl', 'as JSON, a line for each figure')
      .option('--csv', 'as CSV, a row for each figure')
      .action((paths: string[], options) => running(import('./commands/figures.js').then(({ figuresCommand }) => figuresCommand(paths, options))));
  },
  config: (program, running) => {
    command(program, 'config [name] [value]', 'Show the settings and where each comes from; with a name and a value, keep it for every time.')
      .option('--unset', 'forget what the file says of it')
      .option('--path', 'where the file is')
      .option('--json', 'as JSON')
      .action((name: string | undefined, value: string | undefined, options) =>
        running(import('./commands/config.js').then(({ configCommand }) => configCommand(name, value, options))),
      );
  },
  rules: (program, running) => {
    command(program, 'rules [names...]', 'List the rules in the order in which they act; with names, what each is based on and when it must not act.')
      .option('--json', 'as JSON')
      .action((names: string[], options) => running(import('./commands/rules.js').then(({ rulesCommand }) => rulesCommand(names, options))));
  },
};

function atLeast(least: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!Number.isSafeInteger(number) || number < least) throw new InvalidArgumentError(`Give a whole number from ${least}.`);
    return number;
  };
}

function between(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = atLeast(least)(value);
    if (number > most) throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
    return number;
  };
}

function namesOf(value: string): readonly string[] {
  const names = value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) throw new InvalidArgumentError('Give the names of rules, with commas between.');
  return names;
}
