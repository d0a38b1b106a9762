import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEFAULT_PROCEDURE } from '@/domain/procedure/procedure';
import { fileAs } from '../harness/dispute';
import { FUNCTION_FOLDER } from '../harness/function-door';
import type { Phone } from '../harness/phone';
import { openTown, type Town } from '../harness/town';

const folder = mkdtempSync(path.join(tmpdir(), 'yima-procedure-'));
const file = path.join(folder, 'procedure.jsonc');
const LOCAL = {
  version: 'anzhou-1',
  steps: { decide_acceptance: { kind: 'local', ref: '安司发〔2026〕3号', amount: 1 } },
  windows: [{ id: 'one', name: '一号窗口' }],
  tracks: { court: { enabled: false }, police: { enabled: true } },
};

let builtIn: Town;
let local: Town;
beforeAll(async () => {
  writeFileSync(file, `// 安州区\n${JSON.stringify(LOCAL)}`);
  builtIn = await openTown();
  local = await openTown({ procedureFile: file });
});
afterAll(async () => {
  await builtIn.close();
  await local.close();
  rmSync(folder, { recursive: true });
});

async function nextOf(phone: Phone) {
  const { caseId } = await fileAs(phone);
  return (await phone.ok('case.view', { caseId })).case.turns;
}

describe('the procedure as anybody reads it', () => {
  it('tells each kind of mediation that is offered, with its road in order', async () => {
    const shown = await builtIn.http.as('路人').ok('procedure.show', {});
    expect(shown.version).toBe(DEFAULT_PROCEDURE.version);
    expect(shown.windows).toEqual(DEFAULT_PROCEDURE.windows);
    expect(shown.tracks.map(({ track, seal, effect }) => ({ track, seal, effect }))).toEqual([
      { track: 'people', seal: 'committee', effect: 'civil_contract' },
      { track: 'court', seal: 'court', effect: 'civil_contract' },
    ]);
    const [people] = shown.tracks;
    expect(people?.forms).toContain('committee_certificate');
    expect(people?.road.slice(0, 2)).toEqual([
      { task: 'call_applicant', owner: 'clerk', kind: 'aim', amount: 1, unit: 'working', after: [] },
      {
        task: 'decide_acceptance',
        owner: 'clerk',
        kind: 'aim',
        amount: 2,
        unit: 'working',
        after: ['call_applicant'],
      },
    ]);
  });

  it('is that of the place where a file names it', async () => {
    const shown = await local.http.as('路人').ok('procedure.show', {});
    expect(shown.version).toBe('anzhou-1');
    expect(shown.windows).toEqual(LOCAL.windows);
    expect(shown.tracks.map(({ track }) => track)).toEqual(['people', 'police']);
    const police = shown.tracks.find(({ track }) => track === 'police');
    expect(police?.effect).toBe('no_penalty_when_kept');
    expect(police?.road.map(({ task }) => task)).not.toContain('ask_confirmation');
  });

  it('gives a new case its dates', async () => {
    const byFile = { kind: 'local', ref: '安司发〔2026〕3号', amount: 1, unit: 'working' };
    expect((await nextOf(builtIn.http.as('张秀英')))[0]?.basis).toMatchObject({ kind: 'aim', amount: 2 });
    expect((await nextOf(local.http.as('张秀英')))[0]?.basis).toMatchObject(byFile);
  });
});

describe('the cloud function', () => {
  it('reads the file from its own folder', async () => {
    // Makes sure that it is built.
    builtIn.function();
    const deployed = mkdtempSync(path.join(FUNCTION_FOLDER, '../with-procedure-'));
    cpSync(FUNCTION_FOLDER, deployed, { recursive: true });
    const version = async () =>
      (await builtIn.function(deployed).as('路人').ok('procedure.show', {})).version;
    try {
      expect(await version()).toBe(DEFAULT_PROCEDURE.version);
      cpSync(file, path.join(deployed, 'procedure.jsonc'));
      expect(await version()).toBe('anzhou-1');
    } finally {
      rmSync(deployed, { recursive: true });
    }
  });
});
