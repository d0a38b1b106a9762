import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { Viewer } from '@/domain/case/viewer';
import { useSettings } from '@/miniprogram/stores/settings-store';
import { addDictionary } from '@/miniprogram/texts/dictionaries';
import { en as mainEn } from '@/miniprogram/texts/en';
import { APPLICANT, type Given, hoursLater, MEDIATOR, other } from '../../../../../test/harness/given';
import { closeDoor, openDoor } from '../../../../../test/harness/page-door';
import { talking } from '../../../../../test/harness/stages';
import { en, zh } from '../../../../../test/harness/texts';
import { arriveWith, travels } from '../../../../../test/stand-ins/taro';
import Evidence from '.';

const NOW = hoursLater(5);

addDictionary('en', mainEn);

afterEach(() => {
  cleanup();
  closeDoor();
  useSettings.setState({ language: 'zh' });
});

describe.each([
  ['zh', zh],
  ['en', en],
] as const)('The evidence list in %s', (language, { evidence: words }) => {
  beforeEach(() => useSettings.setState({ language }));

  test('says where evidence comes from while there is none', async () => {
    await open(APPLICANT, talking());
    expect(says(words.empty) && says(words.emptyNote)).toBe(true);
    await tap(words.chat);
    expect(travels[0]?.url).toBe('/talk/pages/chat/index?caseId=case-1');
  });

  test('shows both sides by day, with the message and who kept it', async () => {
    await open(APPLICANT, kept());
    const heads = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(heads).toEqual([words.dayOfYear(2025, words.day(7, 10)), words.day(11, 22), words.undated]);
    expect(says('灶房进水') && says('墙渗水了')).toBe(true);
    expect(says(words.of(words.you))).toBe(true);
    expect(says('沟是公家的') && says('那是公家的沟')).toBe(true);
    expect(says(words.of(words.staffName))).toBe(true);
  });

  test('can be looked at one side at a time', async () => {
    await open(APPLICANT, kept());
    await tap(words.theirs, 'tab');
    expect(says('沟是公家的')).toBe(true);
    expect(says('灶房进水') || says('商量的办法')).toBe(false);
    await tap(words.mine, 'tab');
    expect(says('灶房进水')).toBe(true);
    expect(says('沟是公家的')).toBe(false);
    await tap(words.staff, 'tab');
    expect(says('商量的办法')).toBe(true);
  });

  test('leads to the message in its room', async () => {
    await open(other(1), kept());
    await tap(/^沟是公家的/);
    expect(travels[0]?.url).toBe('/talk/pages/chat/index?caseId=case-1&room=joint&seq=2');
  });

  test('calls the sides by what they are for the mediator', async () => {
    await open(MEDIATOR, kept());
    await tap(words.applicant, 'tab');
    expect(says('灶房进水')).toBe(true);
    expect(says('沟是公家的')).toBe(false);
  });
});

/** What one party keeps of its own line with the centre, the other side does not see. */
test('What was kept on the line to the centre is on nobody else’s list', async () => {
  const said = kept().and(APPLICANT, { type: 'say', room: 'centre', text: '这是我的存折' });
  const seq = said.events.filter(({ stream }) => stream === 'centre:p1').length;
  const given = said.and(APPLICANT, { type: 'keepEvidence', room: 'centre', seq, name: '存折' });
  expect(given.state.evidence).toHaveLength(4);
  await open(APPLICANT, given);
  expect(says('存折')).toBe(true);
  await open(other(1), given);
  expect(says('存折')).toBe(false);
});

function kept(): Given {
  const said = talking()
    .and(APPLICANT, { type: 'say', room: 'joint', text: '墙渗水了' })
    .and(other(1), { type: 'say', room: 'joint', text: '那是公家的沟' });
  const first = said.events.filter(({ stream }) => stream === 'joint').length - 1;
  return said
    .and(APPLICANT, keep(first, '灶房进水', '2025-07-10'))
    .and(other(1), keep(first + 1, '沟是公家的', '2026-11-22'))
    .and(MEDIATOR, keep(first + 1, '商量的办法'));
}

function keep(seq: number, name: string, day?: string) {
  return { type: 'keepEvidence', room: 'joint', seq, name, ...(day ? { day } : {}) } as const;
}

async function open(viewer: Viewer, given: Given) {
  const door = openDoor(viewer, given, NOW);
  arriveWith({ caseId: 'case-1' });
  render(<Evidence />);
  await settle();
  return door;
}

async function settle(): Promise<void> {
  await act(() => new Promise((done) => setTimeout(done, 40)));
}

const says = (text: string) => document.body.textContent?.includes(text) === true;

async function tap(name: string | RegExp, role: 'button' | 'tab' = 'button'): Promise<void> {
  fireEvent.click(screen.getByRole(role, { name }));
  await settle();
}
