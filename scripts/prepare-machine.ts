/**
 * Runs before the tests: sees to it that the programs they drive are there. On Debian and its like, as root, missing
 * ones are installed; anywhere else one line says what to install.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromiumPath, headlessShellPath } from '../test/support/browsers/chromium.ts';
import { findWebkitBrowser, firefoxPath, isExecutable } from '../test/support/engines/programs.ts';

interface Program {
  readonly isHere: () => boolean;
  readonly packages: readonly string[];
}

const programs: readonly Program[] = [
  { isHere: () => isOnPath('redis-server'), packages: ['redis-server'] },
  // Without any font Chromium draws nothing where text should be.
  { isHere: () => isExecutable(chromiumPath), packages: ['chromium', 'fonts-liberation'] },
  { isHere: () => isExecutable(headlessShellPath), packages: ['chromium-headless-shell'] },
  { isHere: () => isExecutable(firefoxPath), packages: ['firefox-esr'] },
  {
    isHere: () => isOnPath('WebKitWebDriver') && findWebkitBrowser() !== undefined,
    packages: ['webkit2gtk-driver'],
  },
  // WebKit draws on a display, and takes its codecs from GStreamer.
  { isHere: () => isOnPath('Xvfb'), packages: ['xvfb'] },
  { isHere: () => hasGstreamerPlugin('libgstopusparse.so'), packages: ['gstreamer1.0-plugins-bad'] },
  { isHere: () => hasGstreamerPlugin('libgstlibav.so'), packages: ['gstreamer1.0-libav'] },
  { isHere: hasEmojiFont, packages: ['fonts-noto-color-emoji'] },
  { isHere: () => isOnPath('nginx'), packages: ['nginx'] },
  { isHere: () => isOnPath('haproxy'), packages: ['haproxy'] },
  { isHere: () => isOnPath('caddy'), packages: ['caddy'] },
  // They make the photos and videos that tests send, and look at them again when they have arrived.
  { isHere: () => isOnPath('exiftool'), packages: ['libimage-exiftool-perl'] },
  { isHere: () => isOnPath('ffmpeg'), packages: ['ffmpeg'] },
  { isHere: () => isOnPath('identify'), packages: ['imagemagick'] },
  { isHere: () => isOnPath('webpmux'), packages: ['webp'] },
  // A real S3 server: Ceph's radosgw with one monitor and one object store.
  { isHere: () => isOnPath('radosgw'), packages: ['radosgw'] },
  { isHere: () => isOnPath('ceph-mon') && isOnPath('ceph-osd'), packages: ['ceph-mon', 'ceph-osd'] },
];

/** Asked by Debian's packages before they start a service; 101 means no (invoke-rc.d(8)). */
const servicePolicyPath = '/usr/sbin/policy-rc.d';

/** Debian keeps servers where only root's PATH leads. */
const serverFolder = '/usr/sbin';

function isOnPath(command: string): boolean {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), serverFolder];
  return folders.some((folder) => isExecutable(join(folder, command)));
}

/** The library's folder has the architecture in its name on Debian; elsewhere it is `lib64` or `lib`. */
function hasGstreamerPlugin(file: string): boolean {
  const architectures = foldersIn('/usr/lib').map((name) => join('/usr/lib', name));
  return ['/usr/lib', '/usr/lib64', ...architectures].some((folder) => existsSync(join(folder, 'gstreamer-1.0', file)));
}

function hasEmojiFont(): boolean {
  const fontFolder = '/usr/share/fonts';
  return (
    existsSync(fontFolder) &&
    readdirSync(fontFolder, { recursive: true, encoding: 'utf8' }).some((path) => path.endsWith('NotoColorEmoji.ttf'))
  );
}

function foldersIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function missingPackages(): readonly string[] {
  return programs.filter((program) => !program.isHere()).flatMap((program) => program.packages);
}

function aptGet(...commandArguments: readonly string[]): void {
  execFileSync('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...commandArguments], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Installs, and starts no service: the tests start their own servers and stop them. */
function install(packages: readonly string[]): void {
  const policyIsOurs = !existsSync(servicePolicyPath);
  if (policyIsOurs) writeFileSync(servicePolicyPath, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    aptGet('update');
    aptGet('install', '--yes', '--no-install-recommends', ...packages);
  } finally {
    if (policyIsOurs) rmSync(servicePolicyPath);
  }
}

function fail(problem: string): never {
  console.error(problem);
  process.exit(1);
}

const missing = missingPackages();
if (missing.length > 0) {
  const wanted = missing.join(' ');
  if (!isOnPath('apt-get') || process.getuid?.() !== 0) {
    fail(`The tests need programs that are not here. Install them first (Debian's names): ${wanted}`);
  }
  console.log(`Installing what the tests drive: ${wanted}`);
  try {
    install(missing);
  } catch {
    fail(`apt-get could not install what the tests need: ${wanted}`);
  }
  const stillMissing = missingPackages();
  if (stillMissing.length > 0) fail(`Installed, but not found where the tests look: ${stillMissing.join(' ')}`);
}
