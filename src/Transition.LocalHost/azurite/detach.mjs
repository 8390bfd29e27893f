// Starts a Node program in a session of its own, so that neither Ctrl+C in the terminal nor the end of the host reaches it,
// and with its output in a file, so that it never waits for a reader. Prints the program's process id.
// node detach.mjs LOG PROGRAM ARGUMENTS...
import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';

const [log, ...command] = process.argv.slice(2);
const output = openSync(log, 'w');
const child = spawn(process.execPath, command, { detached: true, stdio: ['ignore', output, output], windowsHide: true });
child.unref();
console.log(child.pid);
