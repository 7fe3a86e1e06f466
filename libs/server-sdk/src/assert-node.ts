/* Imported first by every entry point: an older Node would crash inside a native module without a word. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const supported = major >= 26 || (major === 24 && minor >= 11);
if (!supported) {
  process.stderr.write(
    `Atrium needs Node 24.11 or newer in the 24 line, or Node 26; this is ${process.version}. ` +
      'Run it through "make", which brings the right one.\n',
  );
  process.exit(1);
}

export const assertedNode = process.versions.node;
