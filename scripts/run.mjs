import { spawn } from 'node:child_process';
import { environment } from '../infra/dev-services/index.mjs';

/** Runs node on `args` with the terminal's output and resolves its exit code. */
export function runNode(args, variables = {}) {
  return finish(spawn(process.execPath, args, { stdio: 'inherit', env: { ...environment, ...variables } }));
}

/** The same, but its output is only shown when it fails. */
export async function runQuietly(command, args) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: environment });
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  const code = await finish(child);
  if (code !== 0) process.stdout.write(Buffer.concat(output));
  return code;
}

function finish(child) {
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
    child.once('error', (error) => {
      console.error(error.message);
      resolve(127);
    });
  });
}
