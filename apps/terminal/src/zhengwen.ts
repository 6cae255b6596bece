import { EXIT } from './outcome.js';
import { endQuietlyOnBrokenPipe, say } from './output.js';
import { runProgram } from './program.js';
import { safeLines } from './safe.js';

endQuietlyOnBrokenPipe();
try {
  const exit = await runProgram(process.argv.slice(2));
  // The reader says itself when it was interrupted.
  process.exitCode ??= exit;
} catch (error) {
  say('this is a fault of the program and not of your files; please report it with what follows');
  process.stderr.write(`${safeLines(String(error instanceof Error ? error.stack : error))}\n`);
  process.exitCode = EXIT.failed;
}
