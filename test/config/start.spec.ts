import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../harness/server-process';

const project = path.resolve(__dirname, '../..');
const temporary = temporaryFolder();

afterAll(() => temporary.remove());

function run(program: string, folder: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(folder, 'config', program)], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, PORT: 'eighty' },
  });
  return { status, lines: `${stdout}${stderr}`.trim().split('\n') };
}

describe('npm start and npm test', () => {
  it.each(['start.mjs', 'test.mjs', 'run.mjs', 'check.mjs', 'dev-weapp.mjs'])(
    'say in one line that nothing is installed: %s',
    (program) => {
      const folder = path.join(temporary.folder, program);
      mkdirSync(folder);
      cpSync(path.join(project, 'config'), path.join(folder, 'config'), { recursive: true });
      cpSync(path.join(project, 'package.json'), path.join(folder, 'package.json'));
      expect(run(program, folder)).toEqual({
        status: 1,
        lines: [expect.stringMatching(/^The package \S+ is not installed: run npm install first\.$/)],
      });
    },
  );

  it('name each package that package.json asks for, not only the first', () => {
    const folder = path.join(temporary.folder, 'one-missing');
    cpSync(path.join(project, 'config'), path.join(folder, 'config'), { recursive: true });
    const { name, version } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8'));
    const asked = { name, version, dependencies: { present: '1', absent: '1' }, devDependencies: {} };
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify(asked));
    mkdirSync(path.join(folder, 'node_modules/present'), { recursive: true });
    writeFileSync(path.join(folder, 'node_modules/present/package.json'), '{}');
    expect(run('start.mjs', folder).lines).toEqual([
      'The package absent is not installed: run npm install first.',
    ]);
  });

  it('refuse a bad setting before they build anything', () => {
    expect(run('start.mjs', project)).toEqual({
      status: 1,
      lines: ['PORT: "eighty" is no port; set it to a number from 1 to 65535.'],
    });
  });
});
