import { enableCompileCache } from 'node:module';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

// Before anything else is loaded: the database driver crashes under an older Node without a word.
if (major < 22 || (major === 22 && minor < 19)) {
  process.stderr.write(
    `需要 Node 22.19 以上，当前是 ${process.versions.node}；请用 npm run 运行 · Node 22.19 or newer is needed, this is ${process.versions.node}: run it through npm run\n`,
  );
  process.exit(2);
}

// Start-up reads some two hundred modules: what was compiled once need not be again.
enableCompileCache();
