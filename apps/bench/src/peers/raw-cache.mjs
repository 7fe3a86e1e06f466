// The limit: node:http and mysql2 with nothing but the same actor cache and the same coalesced epoch read.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { createPool } from 'mysql2/promise';
import { actorByToken, contextOf, tokenOf } from './queries.mjs';

const pool = createPool({ uri: process.env.DATABASE_URL, connectionLimit: 10, timezone: 'Z' });
const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
const cache = new Map();

let next = null;
let running = false;

/** One read for everybody of a tick; who comes while it runs waits for the following one. */
function readEpoch() {
  if (next === null) {
    next = Promise.withResolvers();
    if (!running) setImmediate(issue);
  }
  return next.promise;
}

async function issue() {
  const waiting = next;
  next = null;
  running = true;
  try {
    const [rows] = await pool.execute('SELECT name, value FROM epoch');
    waiting.resolve(rows.find(({ name }) => name === 'access').value);
  } catch (error) {
    waiting.reject(error);
  } finally {
    running = false;
    if (next !== null) setImmediate(issue);
  }
}

createServer(async (request, response) => {
  const hash = createHash('sha256').update(tokenOf(request)).digest('hex');
  const epoch = await readEpoch();
  let entry = cache.get(hash);
  if (entry?.epoch !== epoch) {
    const [rows] = await pool.execute(actorByToken, [hash]);
    if (!rows[0]) return response.writeHead(401).end();
    entry = { epoch, expiresAt: rows[0].expiresAt, context: contextOf(rows[0]) };
    cache.set(hash, entry);
  }
  if (entry.expiresAt < new Date()) return response.writeHead(401).end();
  response.writeHead(200, headers).end(JSON.stringify(entry.context));
}).listen(Number(process.env.PORT), '127.0.0.1');
