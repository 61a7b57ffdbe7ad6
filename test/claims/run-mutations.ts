/**
 * Breaks the product in every place of the list, one after the other, and tells whether the claimed test noticed:
 * `npm run test:claims`. Words after `--` choose the mutations that have one of them in their file, test or description.
 * It works on a copy of the project in a temporary folder.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { allMutations } from './all-mutations.ts';
import type { Mutation } from './mutation.ts';
import { reportMutations } from './mutations/reports.ts';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** A broken product may never come to an end. */
const longestRunMs = 10 * 60_000;

/** Characters: some messages hold whole pages. */
const mostOfMessage = 500;

/** A test as vitest's JSON reporter tells of it. */
interface ReportedTest {
  readonly title: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}

type Outcome = { readonly noticed: true; readonly message: string } | { readonly noticed: false; readonly why: string };

function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-claims-'));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: projectFolder,
    encoding: 'utf8',
  });
  for (const path of listed.split('\0').filter((path) => path !== '' && existsSync(join(projectFolder, path)))) {
    cpSync(join(projectFolder, path), join(folder, path));
  }
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
  // Tests that read the history of the project, as the roll to a new version does, need one.
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  return folder;
}

/** @param name of the one test to run; without it, all of the file run */
function runTests(folder: string, file: string, name: string | undefined): readonly ReportedTest[] {
  const reportPath = join(folder, 'claims-report.json');
  rmSync(reportPath, { force: true });
  const vitest = join(projectFolder, 'node_modules/vitest/vitest.mjs');
  const chosen = name === undefined ? [] : ['--testNamePattern', name.replaceAll(/[^\w\s]/g, '.')];
  const reporting = ['--maxWorkers=1', '--reporter=json', `--outputFile=${reportPath}`];
  spawnSync(process.execPath, [vitest, 'run', file, ...chosen, ...reporting], {
    cwd: folder,
    stdio: 'ignore',
    timeout: longestRunMs,
    killSignal: 'SIGKILL',
  });
  if (!existsSync(reportPath)) return [];
  const report = JSON.parse(readFileSync(reportPath, 'utf8')) as {
    readonly testResults: readonly { readonly assertionResults: readonly ReportedTest[] }[];
  };
  return report.testResults.flatMap(({ assertionResults }) => assertionResults);
}

/** What a test says is wrong, and what it waited for, without the places in its code. */
function messageOf({ failureMessages: [text = ''] }: ReportedTest): string {
  const lines = stripVTControlCharacters(text)
    .split('\n')
    .map((line) => line.trim());
  const places = lines.findIndex((line) => line.startsWith('at '));
  return lines
    .slice(0, places < 0 ? undefined : places)
    .filter((line) => line !== '')
    .join(' ')
    .slice(0, mostOfMessage);
}

function tryMutation(folder: string, mutation: Mutation, testFile: string, isOneStory: boolean): Outcome {
  const changed = new Map<string, string>();
  for (const { file, from, to } of [mutation, ...(mutation.also ?? [])]) {
    const path = join(folder, file);
    const source = readFileSync(path, 'utf8');
    if (!changed.has(path)) changed.set(path, source);
    writeFileSync(
      path,
      source.replace(from, () => to),
    );
  }
  try {
    const ran = runTests(folder, testFile, isOneStory ? undefined : mutation.test);
    const tests = ran.filter(({ title }) => title === mutation.test);
    if (tests.length === 0) return { noticed: false, why: 'its test did not run' };
    const failed = tests.find(({ status }) => status === 'failed');
    if (!failed) return { noticed: false, why: `its test: ${tests.map(({ status }) => status).join(', ')}` };
    return { noticed: true, message: messageOf(failed) };
  } finally {
    for (const [path, source] of changed) writeFileSync(path, source);
  }
}

const words = process.argv.slice(2);
const folder = copyProject();
let [tried, unnoticed] = [0, 0];
try {
  for (const { file, isOneStory, mutations } of [...allMutations, ...reportMutations]) {
    for (const mutation of mutations) {
      const text = `${dirname(file)} ${file} ${mutation.test} ${mutation.breaks}`;
      if (words.length > 0 && !words.some((word) => text.includes(word))) continue;
      for (const testFile of mutation.run ?? [file]) {
        const outcome = tryMutation(folder, mutation, testFile, isOneStory === true);
        tried += 1;
        if (!outcome.noticed) unnoticed += 1;
        const result = outcome.noticed ? `noticed      ${outcome.message}` : `NOT NOTICED  ${outcome.why}`;
        process.stdout.write(`${mutation.breaks}\n  ${testFile}: ${mutation.test}\n  ${result}\n`);
      }
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`${tried - unnoticed} of ${tried} noticed\n`);
process.exitCode = unnoticed === 0 && tried > 0 ? 0 : 1;
