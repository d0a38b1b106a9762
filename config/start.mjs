// npm start: checks, builds what is not built, and becomes the server.
import { createRequire } from 'node:module';
import path from 'node:path';
import { stopWhenMissing } from './needs.mjs';

stopWhenMissing();
const { ensureBuilt, project } = await import('./built.mjs');

const leave = () => process.exit(130);
process.once('SIGINT', leave);
process.once('SIGTERM', leave);
let program;
try {
  await ensureBuilt(['server']);
  program = createRequire(import.meta.url)(path.join(project, 'dist/server/server.js'));
  await program.refuseEarly();
  await ensureBuilt(['h5']);
} catch (error) {
  // esbuild has printed its own errors already.
  console.error(error.errors ? 'The server could not be bundled.' : error.message);
  process.exit(1);
}
const esbuild = await import('esbuild');
await esbuild.stop();

// In this very process: one less to hand signals to, and none that outlives the other.
process.removeListener('SIGINT', leave);
process.removeListener('SIGTERM', leave);
await program.runServer();

// npm killed outright hands no signal on, and the server would hold port and data with nobody to stop it.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.emit('SIGTERM');
  }, 500).unref();
}
