// npm run dev:weapp: rebuilds the mini program on every change, pointed at the local server.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { stopWhenMissing } from './needs.mjs';

stopWhenMissing();
const { forgetBuilt } = await import('./built.mjs');
forgetBuilt('weapp');
const base =
  process.env.YIMA_API_BASE ?? process.env.PUBLIC_URL ?? `http://127.0.0.1:${process.env.PORT || 8080}`;
console.log(`The mini program talks to ${base} (start it with npm start in another terminal).`);
console.log('Open this folder in WeChat DevTools, with domain checks off in its local settings.');

const taro = createRequire(import.meta.url).resolve('@tarojs/cli/bin/taro');
const child = spawn(process.execPath, [taro, 'build', '--type', 'weapp', '--watch', '--no-check'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    NODE_ENV: 'development',
    TARO_ENV: 'weapp',
    YIMA_API_BASE: base.replace(/\/+$/, ''),
  },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => process.exit(code ?? 0));
