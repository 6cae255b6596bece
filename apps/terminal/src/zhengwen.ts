import { endQuietlyOnBrokenPipe } from './output.js';
import { runProgram } from './program.js';

endQuietlyOnBrokenPipe();
process.exitCode = await runProgram(process.argv.slice(2));
