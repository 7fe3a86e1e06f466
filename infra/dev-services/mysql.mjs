import { dockerAnswers } from './docker.mjs';
import { environment, isCi } from './environment.mjs';
import { startMysqlImage, startMysqlProgram } from './mysql-instance.mjs';
import { canUnpackMysql, unpackedMysql, unpackMysql } from './mysql-unpack.mjs';
import { findProgram, output } from './programs.mjs';
import { standing } from './service.mjs';

const variable = 'ATRIUM_TEST_MYSQL_URL';
const image = 'mysql:8.4';

/** Real MySQL, never MariaDB: they differ where it matters (docs/adr).
 * @type {import('./service.mjs').Service} */
export const mysql = {
  name: 'MySQL',
  variable,
  hint: `run \`make services\` on a Debian machine, start a Docker engine, or set ${variable} to a user who may create databases`,
  ways: [given, installed, unpacked, container, fetched],
};

async function given() {
  return environment[variable] ? standing(`given by ${variable}`, environment[variable]) : null;
}

async function installed() {
  const program = findProgram('mysqld');
  if (!program) return null;
  const version = await output(program, ['--version']).catch(() => '');
  return isSupported(version) ? running(program, program) : null;
}

/** MySQL 8.4 and later; MariaDB counts from 10 and says its name. */
function isSupported(text) {
  const [, major, minor] = /Ver (\d+)\.(\d+)/.exec(text) ?? [];
  return !text.includes('MariaDB') && (Number(major) > 8 || (Number(major) === 8 && Number(minor) >= 4));
}

async function unpacked() {
  const program = unpackedMysql();
  return program && running("Debian's package, unpacked in the cache", program);
}

async function container() {
  return (await dockerAnswers()) ? { source: `Docker image ${image}`, start: () => startMysqlImage(image) } : null;
}

async function fetched(say) {
  return isCi ? fetchMysql(say) : null;
}

/** Fetches Debian's MySQL into the user's cache; nothing is installed and root is not needed. Null where Debian's tools are missing. */
export async function fetchMysql(say) {
  if (!canUnpackMysql()) return null;
  say("Fetching Debian's mysql-server-core (about 60 MB) into the cache; nothing is installed");
  await unpackMysql();
  return unpacked();
}

function running(source, program) {
  return { source, start: () => startMysqlProgram(program) };
}
