/**
 * Runs before every other script, in plain JavaScript that old versions of Node.js can read: the scripts are TypeScript,
 * which Node.js runs by itself from 22.18 on. `npm ci` installs such a Node.js on the platform of package.json's
 * optionalDependencies; everywhere else the machine's own is used, and this says so when that one is too old.
 *
 *   node scripts/check-node.cjs [VERSION]    judges the version given, or the one that runs it
 */
const firstMinorOf = { 22: 18, 23: 6 };
const version = (require.main === module && process.argv[2]) || process.versions.node;
const [major, minor] = version.split('.').map(Number);

if (major < 22 || minor < firstMinorOf[major]) {
  console.error(
    `Parley needs Node.js 22.18 or later, and this is ${version}.\n` +
      'On Linux (x64) "npm ci" brings the right one along: run it first, without leaving out optional packages.\n' +
      'Anywhere else install a newer Node.js (https://nodejs.org), or run Parley in a container.',
  );
  process.exit(1);
}
