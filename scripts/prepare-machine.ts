/**
 * Runs before the tests: sees to it that the two programs they drive are there. On Debian and its like, as root, missing
 * ones are installed; anywhere else one line says what to install.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromiumPath } from '../test/support/chromium.ts';

interface Program {
  readonly isHere: () => boolean;
  readonly packages: readonly string[];
}

const programs: readonly Program[] = [
  { isHere: () => isOnPath('redis-server'), packages: ['redis-server'] },
  // Without any font Chromium draws nothing where text should be.
  { isHere: () => isExecutable(chromiumPath), packages: ['chromium', 'fonts-liberation'] },
];

/** Asked by Debian's packages before they start a service; 101 means no (invoke-rc.d(8)). */
const servicePolicyPath = '/usr/sbin/policy-rc.d';

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isOnPath(command: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => isExecutable(join(folder, command)));
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

/** Installs, and starts no service: the tests start their own Redis and stop it. */
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
  if (missingPackages().length > 0) fail(`Installed, but not found where the tests look: ${wanted}`);
}
