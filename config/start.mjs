// npm start: checks, builds what is not built, and becomes the server.
import { createRequire } from 'node:module';
import path from 'node:path';
import { stopWhenMissing } from './needs.mjs';

stopWhenMissing();
const { BuildFailure, ensureBuilt, project } = await import('./built.mjs');

const leave = () => process.exit(130);
process.once('SIGINT', leave);
process.once('SIGTERM', leave);
try {
  await ensureBuilt(['server', 'h5']);
} catch (error) {
  console.error(error instanceof BuildFailure ? error.message : `The build failed: ${error.message}`);
  process.exit(1);
}
const esbuild = await import('esbuild');
await esbuild.stop();

// In this very process: one less to hand signals to, and none that outlives the other.
const { runServer } = createRequire(import.meta.url)(path.join(project, 'dist/server/server.js'));
process.removeListener('SIGINT', leave);
process.removeListener('SIGTERM', leave);
await runServer();
