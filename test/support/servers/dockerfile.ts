import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What this project's Dockerfile may say; anything else is refused, so that nothing is silently left out. */
export type Instruction =
  | { readonly name: 'COPY'; readonly from?: string; readonly sources: readonly string[]; readonly target: string }
  | { readonly name: 'RUN'; readonly command: string }
  | { readonly name: 'ENV'; readonly variable: string; readonly value: string }
  | { readonly name: 'WORKDIR' | 'USER' | 'EXPOSE'; readonly value: string }
  | { readonly name: 'CMD'; readonly command: readonly string[] }
  | { readonly name: 'HEALTHCHECK'; readonly command: readonly string[] };

export interface Stage {
  readonly image: string;
  readonly name: string;
  readonly instructions: readonly Instruction[];
}

/** What a stage leaves behind, as folders of this machine. */
export interface AssembledImage {
  readonly image: string;
  /** Stands for the image's `/`: everything that was copied and made, without the base image. */
  readonly root: string;
  /** Where the command starts, below `root`. */
  readonly workingFolder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly user: string | undefined;
  readonly ports: readonly string[];
  readonly command: readonly string[];
  readonly healthCheck: readonly string[];
}

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));

export function readDockerfile(): readonly Stage[] {
  const lines = readFileSync(join(projectFolder, 'Dockerfile'), 'utf8')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const stages: { image: string; name: string; instructions: Instruction[] }[] = [];
  const images = new Map<string, string>();
  for (const line of lines) {
    const [, argument, value = ''] = /^ARG (\w+)=(\S+)$/.exec(line) ?? [];
    const [, image, name = 'final'] = /^FROM (\S+)(?: AS (\S+))?$/.exec(line) ?? [];
    if (argument !== undefined && stages.length === 0) images.set(argument, value);
    else if (image !== undefined) stages.push({ image: imageNamed(image, images), name, instructions: [] });
    else stages.at(-1)?.instructions.push(readInstruction(line));
  }
  return stages;
}

/** `${NAME}` stands for the value of an ARG before the first stage. */
function imageNamed(text: string, images: ReadonlyMap<string, string>): string {
  const [, argument] = /^\$\{(\w+)\}$/.exec(text) ?? [];
  if (argument === undefined) return text;
  const image = images.get(argument);
  if (image === undefined) throw new Error(`no ARG before the first stage is named ${argument}`);
  return image;
}

function readInstruction(line: string): Instruction {
  const [, name, rest = ''] = /^(\w+) +(.*)$/.exec(line) ?? [];
  switch (name) {
    case 'WORKDIR':
    case 'USER':
    case 'EXPOSE':
      return { name, value: rest };
    case 'RUN':
      return { name, command: rest };
    case 'CMD':
      return { name, command: execForm(rest) };
    case 'HEALTHCHECK':
      return { name, command: execForm(rest.replace(/^(--\S+ +)*CMD +/, '')) };
    case 'ENV': {
      const [, variable = '', value = ''] = /^(\w+)=(\S+)$/.exec(rest) ?? [];
      return { name, variable, value };
    }
    case 'COPY': {
      const [, from, paths = ''] = /^(?:--from=(\S+) +)?([^-].*)$/.exec(rest) ?? [];
      const words = paths.split(/ +/);
      const copied = { name, sources: words.slice(0, -1), target: words.at(-1) ?? '' } as const;
      return from === undefined ? copied : { ...copied, from };
    }
    default:
      throw new Error(`the Dockerfile says what this test cannot follow: ${line}`);
  }
}

/** Only the form without a shell hands SIGTERM to the server itself. */
function execForm(text: string): readonly string[] {
  const words: unknown = JSON.parse(text);
  if (!Array.isArray(words)) throw new Error(`not in exec form: ${text}`);
  return words.map(String);
}

/** The build context: what .dockerignore lets in, which names every exception by a path of its own. */
export function readBuildContext(): (path: string) => boolean {
  const lines = readFileSync(join(projectFolder, '.dockerignore'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const [first, ...others] = lines;
  if (first !== '*' || others.some((line) => line.includes('*')))
    throw new Error('.dockerignore is not a list of exceptions');
  const covers = (pattern: string, path: string) => path === pattern || path.startsWith(`${pattern}/`);
  // The last line that matches decides.
  return (path) => others.findLast((line) => covers(line.replace('!', ''), path))?.startsWith('!') ?? false;
}

/**
 * Does what the Dockerfile says, stage by stage, in empty folders below `folder`, with this machine's programs for the
 * base images. Returns the last stage.
 */
export function assembleImage(stages: readonly Stage[], folder: string): AssembledImage {
  const inContext = readBuildContext();
  const assembled = new Map<string, AssembledImage>();
  for (const stage of stages) assembled.set(stage.name, assembleStage(stage, folder, assembled, inContext));
  const last = [...assembled.values()].at(-1);
  if (!last) throw new Error('the Dockerfile has no stage');
  return last;
}

function assembleStage(
  stage: Stage,
  folder: string,
  earlier: ReadonlyMap<string, AssembledImage>,
  inContext: (path: string) => boolean,
): AssembledImage {
  const root = mkdtempSync(join(folder, `${stage.name}-`));
  let image: AssembledImage = {
    image: stage.image,
    root,
    workingFolder: root,
    environment: {},
    user: undefined,
    ports: [],
    command: [],
    healthCheck: [],
  };
  for (const instruction of stage.instructions) image = follow(instruction, image, earlier, inContext);
  return image;
}

function follow(
  instruction: Instruction,
  image: AssembledImage,
  earlier: ReadonlyMap<string, AssembledImage>,
  inContext: (path: string) => boolean,
): AssembledImage {
  switch (instruction.name) {
    case 'WORKDIR': {
      const workingFolder = join(image.root, instruction.value);
      mkdirSync(workingFolder, { recursive: true });
      return { ...image, workingFolder };
    }
    case 'ENV':
      return { ...image, environment: { ...image.environment, [instruction.variable]: instruction.value } };
    case 'USER':
      return { ...image, user: instruction.value };
    case 'EXPOSE':
      return { ...image, ports: [...image.ports, instruction.value] };
    case 'CMD':
      return { ...image, command: instruction.command };
    case 'HEALTHCHECK':
      return { ...image, healthCheck: instruction.command };
    case 'RUN':
      run(instruction.command, image);
      return image;
    case 'COPY':
      copy(instruction, image, earlier, inContext);
      return image;
  }
}

function run(command: string, image: AssembledImage): void {
  execFileSync('/bin/sh', ['-c', command], {
    cwd: image.workingFolder,
    env: { ...environmentForTools(), ...image.environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** This machine's environment without what the npm that runs the tests has put there for itself. */
function environmentForTools(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(npm_(lifecycle|package|command|config_local)|NODE_ENV$|VITE)/.test(name),
  );
  return { ...Object.fromEntries(own), npm_config_prefer_offline: 'true' };
}

function copy(
  { from, sources, target }: Extract<Instruction, { name: 'COPY' }>,
  image: AssembledImage,
  earlier: ReadonlyMap<string, AssembledImage>,
  inContext: (path: string) => boolean,
): void {
  const origin = from === undefined ? projectFolder : earlier.get(from)?.root;
  if (origin === undefined) throw new Error(`there is no stage ${from} before`);
  for (const source of sources) {
    const path = join(origin, source);
    if (!existsSync(path)) throw new Error(`there is nothing to copy at ${source}`);
    const isFolder = target === './' || target.endsWith('/');
    const place = join(image.workingFolder, target, isFolder ? basename(source) : '');
    mkdirSync(dirname(place), { recursive: true });
    cpSync(path, place, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (entry) => from !== undefined || inContext(entry.slice(origin.length).replace(/^\//, '')),
    });
  }
}
