import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../support/servers/ports.ts';
import { startProcess, until } from '../../support/servers/processes.ts';

export interface StartedProxy {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** A proxy's configuration: where it listens, and the port of Parley behind it. */
export type Configuration = (ports: { readonly listen: number; readonly upstream: number }) => string;

const programs = {
  nginx: { path: '/usr/sbin/nginx', options: (file: string, folder: string) => ['-c', file, '-p', folder] },
  haproxy: { path: '/usr/sbin/haproxy', options: (file: string) => ['-db', '-f', file] },
  caddy: { path: 'caddy', options: (file: string) => ['run', '--adapter', 'caddyfile', '--config', file] },
} as const;

export type ProxyName = keyof typeof programs;

/** Starts a real proxy on a free port. Its answer may be a 502: what is behind it need not be there yet. */
export async function startProxy(
  name: ProxyName,
  upstream: number,
  configuration: Configuration,
  listen?: number,
): Promise<StartedProxy> {
  const port = listen ?? (await freePort());
  const folder = await mkdtemp(join(tmpdir(), `parley-${name}-`));
  const file = join(folder, 'configuration');
  await writeFile(file, configuration({ listen: port, upstream }));
  const { path, options } = programs[name];
  const started = startProcess(path, options(file, folder), {
    cwd: folder,
    env: { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  const url = `http://127.0.0.1:${port}`;
  await until(`${name} at ${url}`, async () => {
    if (started.hasEnded()) throw new Error(`${name} ended:\n${started.output()}`);
    return fetch(`${url}/healthz`).then(
      () => true,
      () => false,
    );
  });
  return {
    url,
    port,
    close: async () => {
      await started.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** An nginx whose `location /` holds these lines besides `proxy_pass`. */
export const nginx =
  (...lines: readonly string[]): Configuration =>
  ({ listen, upstream }) =>
    `
daemon off;
master_process off;
pid nginx.pid;
error_log stderr crit;
events {}
http {
  access_log off;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  map $http_upgrade $connection_upgrade { default upgrade; '' close; }
  server {
    listen 127.0.0.1:${listen};
    location / {
      proxy_pass http://127.0.0.1:${upstream};
      ${lines.join('\n      ')}
    }
  }
}
`;

export const upgradeHeaders = [
  'proxy_http_version 1.1;',
  'proxy_set_header Upgrade $http_upgrade;',
  'proxy_set_header Connection $connection_upgrade;',
] as const;
export const wholeHost = 'proxy_set_header Host $http_host;';

export const haproxy =
  (timeouts: string): Configuration =>
  ({ listen, upstream }) =>
    `
defaults
  mode http
  timeout connect 2s
  ${timeouts}
frontend people
  bind 127.0.0.1:${listen}
  default_backend parley
backend parley
  server one 127.0.0.1:${upstream}
`;

export const caddy: Configuration = ({ listen, upstream }) => `
{
	admin off
	auto_https off
}
:${listen} {
	reverse_proxy 127.0.0.1:${upstream}
}
`;
