// The floor that people compare with: node:http and mysql2, session and rights joined on every request.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { createPool } from 'mysql2/promise';
import { actorByToken, contextOf, profileOf, tokenOf, userById } from './queries.mjs';

const pool = createPool({ uri: process.env.DATABASE_URL, connectionLimit: 10, timezone: 'Z' });
const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

createServer(async (request, response) => {
  const hash = createHash('sha256').update(tokenOf(request)).digest('hex');
  const [rows] = await pool.execute(actorByToken, [hash]);
  const row = rows[0];
  if (!row || row.expiresAt < new Date()) return response.writeHead(401).end();
  if (request.url === '/api/users/me') {
    const [users] = await pool.execute(userById, [row.id]);
    return response.writeHead(200, headers).end(JSON.stringify(profileOf(users[0])));
  }
  response.writeHead(200, headers).end(JSON.stringify(contextOf(row)));
}).listen(Number(process.env.PORT), '127.0.0.1');
