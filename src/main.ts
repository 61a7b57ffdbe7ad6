/** Judges the version of Node.js before anything else is loaded: an old one could not read it, and would not say why. */
const { node } = process.versions;
const [major = 0, minor = 0] = node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 12)) {
  process.stderr.write(
    `Parley needs Node.js 20.12 or later, and this is ${node}: https://nodejs.org has newer ones.\n`,
  );
  process.exit(1);
}

export const { phoneAddresses } = await import('./serve.ts');
