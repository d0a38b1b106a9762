import { DEFAULT_PROCEDURE, type Procedure } from '@/domain/procedure/procedure';
import { roadOf } from '@/domain/procedure/road';
import { TRACKS } from '@/domain/procedure/tracks';
import { procedure as words } from '@/miniprogram/texts/zh/procedure';
import { road } from '@/miniprogram/texts/zh/road';
import { APPLICANT, MONDAY } from '../../../../../test/harness/given';
import { openDoor } from '../../../../../test/harness/page-door';
import { closePage, openPage } from '../../../../../test/harness/page-test';
import { talking } from '../../../../../test/harness/stages';
import RoadPage from './index';

afterEach(closePage);

test('Every step stands under its heading with its owner, its time and its basis', async () => {
  const page = await open(DEFAULT_PROCEDURE);
  for (const { task } of roadOf(DEFAULT_PROCEDURE, 'people')) expect(page.says(words.tasks[task])).toBe(true);
  expect(page.says('中心 · 中心的目标 2\u00a0个工作日')).toBe(true);
  expect(page.says(words.basis.refs.working_rules_33)).toBe(true);
  expect(page.says(road.seals.committee)).toBe(true);
  expect(page.says(road.hour(18))).toBe(true);
});

test('Another kind of mediation has its own seal, effect and court', async () => {
  const page = await open(DEFAULT_PROCEDURE);
  await page.tap(road.tracks.court, 'tab');
  expect(page.says(road.seals.court)).toBe(true);
  expect(page.says(road.courts.inviting)).toBe(true);
});

test('A rule of the place is named as the place wrote it', async () => {
  const local = { kind: 'local', ref: '安司发〔2026〕3号', amount: 1, unit: 'working' } as const;
  const { decide_acceptance, ...steps } = DEFAULT_PROCEDURE.steps;
  const page = await open({
    ...DEFAULT_PROCEDURE,
    steps: { ...steps, decide_acceptance: { ...decide_acceptance, ...local } },
  });
  expect(page.says('本地规定 1\u00a0个工作日，安司发〔2026〕3号')).toBe(true);
});

async function open(procedure: Procedure) {
  const { closingHour, followUps, windows, routes } = procedure;
  const tracks = TRACKS.filter((track) => procedure.tracks[track].enabled).map((track) => ({
    track,
    ...procedure.tracks[track],
    road: roadOf(procedure, track),
  }));
  const door = openDoor(APPLICANT, talking(), MONDAY);
  door.answers = { 'procedure.show': { closingHour, followUps, windows, routes, tracks } };
  return openPage(RoadPage);
}
