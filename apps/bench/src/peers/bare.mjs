// The limit of a start: a server that only answers.
import { createServer } from 'node:http';

createServer((_request, response) => response.end('{"state":"up"}')).listen(Number(process.env.PORT), '127.0.0.1');
