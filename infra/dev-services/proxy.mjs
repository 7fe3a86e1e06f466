import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeFolder, startChild, temporaryFolder } from './children.mjs';
import { isRoot } from './environment.mjs';
import { freePort, waitForPort } from './ports.mjs';
import { output } from './programs.mjs';

const folderOf = (path) => fileURLToPath(new URL(`../proxy/${path}`, import.meta.url));

/**
 * Starts nginx on the template that the containers use, in front of `upstreams` (`host:port` each), with a self-signed certificate.
 * `program` is the nginx to run; `httpsPort` defaults to a free one.
 */
export async function startProxy({ program, upstreams, httpsPort }) {
  const folder = await temporaryFolder('proxy');
  const ports = { https: httpsPort ?? (await freePort()), http: await freePort() };
  const url = `https://localhost:${ports.https}`;
  const configuration = await writeConfiguration(folder, { upstreams, ports, url });
  await output('sh', [folderOf('certificate.sh'), join(folder, 'tls')]);
  await checkConfiguration(program, folder, configuration);
  const child = startChild('nginx', program, argumentsFor(folder, configuration));
  await waitForPort(ports.https, { child });
  return {
    url,
    httpUrl: `http://localhost:${ports.http}`,
    stop: async () => {
      await child.stop({ seconds: 2 });
      await removeFolder(folder);
    },
  };
}

/** `nginx -t`; fails with what nginx says. */
export async function checkConfiguration(program, folder, configuration) {
  await output(program, ['-t', ...argumentsFor(folder, configuration)]);
}

/** What envsubst does in the container: only upper-case ATRIUM_ names, nginx's own variables stay. */
export function renderTemplate(template, values) {
  return template.replace(/\$\{(ATRIUM_[A-Z_]+)\}/g, (_, name) => {
    if (!(name in values)) throw new Error(`The proxy template asks for ${name}, which has no value.`);
    return values[name];
  });
}

async function writeConfiguration(folder, { upstreams, ports, url }) {
  const template = await readFile(folderOf('atrium.conf.template'), 'utf8');
  const site = renderTemplate(template, {
    ATRIUM_UPSTREAMS: upstreams.map((upstream) => `server ${upstream};`).join(' '),
    ATRIUM_HTTP_PORT: String(ports.http),
    ATRIUM_HTTPS_PORT: String(ports.https),
    ATRIUM_PUBLIC_URL: url,
    ATRIUM_TLS_DIR: join(folder, 'tls'),
  });
  await writeFile(join(folder, 'site.conf'), site);
  const configuration = join(folder, 'nginx.conf');
  await writeFile(configuration, mainConfiguration(folder));
  return configuration;
}

/** What the image's own nginx.conf is in the container. */
function mainConfiguration(folder) {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `${isRoot ? 'user root;' : ''}
worker_processes 1;
daemon off;
pid "${join(folder, 'pid')}";
error_log stderr warn;
events { worker_connections 1024; }
http {
  access_log off;
  default_type application/octet-stream;
${temporary.map((name) => `  ${name}_temp_path "${join(folder, name)}";`).join('\n')}
  include "${join(folder, 'site.conf')}";
}
`;
}

function argumentsFor(folder, configuration) {
  return ['-p', folder, '-c', configuration, '-e', join(folder, 'error.log')];
}
