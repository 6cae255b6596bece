import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { FORMATS, SCRIPTS } from './formats.js';
import { EXAMPLES, HELP } from './help.js';
import { EXIT, type Exit } from './outcome.js';
import { misuse } from './output.js';

/** Commands whose names are taken and which are not built yet. */
const RESERVED = [
  'index',
  'concordance',
  'passages',
  'reprints',
  'compare',
  'figures',
  'stats',
  'set',
  'forget',
  'config',
  'cite',
  'export',
  'site',
  'completion',
  'mcp',
];

/** Runs the program with the words of its command line and gives its exit code. Whatever a command needs is loaded when it is called. */
export async function runProgram(words: readonly string[]): Promise<Exit> {
  let exit: Exit = EXIT.done;
  const running = async (code: Promise<Exit>) => {
    exit = await code;
  };
  const program = commandsOf(running);
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.done : EXIT.misuse;
  }
  return exit;
}

function commandsOf(running: (code: Promise<Exit>) => Promise<void>): Command {
  const program = new Command('zhengwen');
  program
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'zhengwen: ')) })
    .helpCommand(false)
    .argument('[paths...]')
    .option('--json', 'print the list as JSON')
    .option('--list', 'print the list, in a terminal too')
    .option('--no-color', 'no colour; NO_COLOR does the same')
    .version(manifest.version, '-V, --version')
    .helpOption('-h, --help')
    .enablePositionalOptions()
    .hook('preAction', (_, command) => {
      if (command.opts().color !== false && program.opts().color !== false) return;
      process.env.NO_COLOR = '1';
      delete process.env.FORCE_COLOR;
    })
    .action((paths: string[], options) => running(import('./commands/open.js').then(({ openCommand }) => openCommand(paths, options))));
  program.helpInformation = () => HELP;

  const add = (signature: string, description: string) => {
    const command = program.command(signature).description(description).option('--no-color', 'no colour');
    const examples = EXAMPLES[command.name()];
    return examples ? command.addHelpText('after', `\nExamples:\n${examples}`) : command;
  };

  add('parse <paths...>', 'Parse files and write the articles: 整理. `-` is the standard input; a folder is walked.')
    .addOption(new Option('-f, --format <format>', 'what to write').choices(FORMATS).default('json'))
    .addOption(new Option('-s, --script <script>', 'write a rendition in this script').choices(SCRIPTS).default('source'))
    .addOption(
      new Option('-g, --guesses <how>', "how to print an editor's guess: 〔marked？〕, as text, or as the source has it")
        .choices(['mark', 'accept', 'keep'])
        .default('mark'),
    )
    .option('--without <rules>', 'rules that must not act, with commas between', namesOf)
    .option('--entries', 'with the apparatus: every change and its place')
    .option('--evidence', 'with the evidence for the metadata')
    .option('-o, --output <folder>', 'write files below this folder, named as their sources')
    .action((paths: string[], options) => running(import('./commands/parse.js').then(({ parseCommand }) => parseCommand(paths, options))));

  add('explain <path>', 'Show the apparatus of one file: how this copy came to be, and each change with its rule and place.')
    .option('--json', 'as JSON')
    .action((path: string, options) => running(import('./commands/explain.js').then(({ explainCommand }) => explainCommand(path, options))));

  add('audit <paths...>', 'Count what became of every character, by file and by rule. Fails if anything is lost.')
    .option('--json', 'as JSON')
    .action((paths: string[], options) => running(import('./commands/audit.js').then(({ auditCommand }) => auditCommand(paths, options))));

  add('search <words> [paths...]', 'Find words in either script, any part of a word, and show them as they stand.')
    .option('--json', 'as JSON')
    .action((words: string, paths: string[], options) =>
      running(import('./commands/search.js').then(({ searchCommand }) => searchCommand(words, paths, options))),
    );

  add('rules [names...]', 'List the rules in the order in which they act; with names, what each is based on and when it must not act.')
    .option('--json', 'as JSON')
    .action((names: string[], options) => running(import('./commands/rules.js').then(({ rulesCommand }) => rulesCommand(names, options))));

  for (const name of RESERVED) {
    program
      .command(name, { hidden: true })
      .argument('[words...]')
      .allowUnknownOption()
      .helpOption(false)
      .action(() =>
        running(Promise.resolve(misuse(`'${name}' is kept for a command that is not built yet; a file or folder of that name is ./${name}`))),
      );
  }
  return program;
}

function namesOf(value: string): readonly string[] {
  const names = value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) throw new InvalidArgumentError('Give the names of rules, with commas between.');
  return names;
}
