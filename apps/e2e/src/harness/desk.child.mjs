/*
 * A command line that stays open: starts the application's commands once and runs one per line of standard input, so that
 * a test gets its people in milliseconds. Reads `{ words, input }`, answers `{ code, output }`, one JSON document a line.
 */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { cliCommands, createServer, openLog, readEnvironment } from '@atrium/server-sdk';
import { atriumFeatures } from '@atrium/server';

const environment = readEnvironment(process.env, import.meta.dirname);
const server = await createServer({ env: environment, features: atriumFeatures, roles: [], log: openLog('silent'), schema: 'ignore' });
const commands = server.get(cliCommands.token)();

for await (const line of createInterface({ input: process.stdin })) {
  const { words, input } = JSON.parse(line);
  console.log(JSON.stringify(await run(words, input)));
}
await server.close();
process.exit(0);

async function run(words, input) {
  const lines = [];
  const command = commands.find(({ name }) => words.slice(0, 2).join(' ') === name);
  try {
    if (!command) throw new Error(`There is no command "${words.join(' ')}".`);
    const args = words.slice(2);
    const { values, positionals } = parseArgs({ args, options: { ...command.options, json: { type: 'boolean' } }, allowPositionals: true, strict: true });
    await command.run({ positionals, values, json: values.json === true, readStdin: async () => input, print: (text) => lines.push(text) });
    return { code: 0, output: lines.join('\n') };
  } catch (error) {
    return { code: 1, output: error.message };
  }
}
