import fc from 'fast-check';
import { BARE_CODE, outcome, STRANGER } from '../../../test/harness/given';
import { LETTERS, STAGES_OF_TABLE, TABLE } from '../../../test/harness/permit-table';
import { commandsOf, EVERYBODY, story } from '../../../test/harness/random-story';
import { fitted, STAGED, type Staged, VIEWERS, WELL_FORMED } from '../../../test/harness/stages';
import { COMMAND_TYPES, type CommandType } from './command';
import { may, permit } from './permit';

const heads = STAGES_OF_TABLE.split(' ');
const rows = TABLE.trim()
  .split('\n')
  .map((row) => row.split(/\s+/));

function expected(type: string, viewer: string, stage: Staged): string {
  const [, , cells] = rows.find(([command, who]) => command === type && who === viewer) ?? [];
  return cells?.[heads.indexOf(stage)] ?? '-';
}

describe('who may do what, when', () => {
  const stages = Object.keys(STAGED) as Staged[];
  const made = Object.fromEntries(stages.map((stage) => [stage, STAGED[stage]()]));

  it('has a letter for every stage and no row for nobody', () => {
    expect(heads).toEqual(stages);
    for (const [command, who, cells] of rows) {
      expect(COMMAND_TYPES).toContain(command);
      expect(Object.keys(VIEWERS)).toContain(who);
      expect(cells).toHaveLength(stages.length);
    }
  });

  for (const type of COMMAND_TYPES)
    it.each(stages)(`${type} in the stage %s`, (stage) => {
      const before = made[stage];
      if (!before) throw new Error(stage);
      for (const [name, viewer] of Object.entries(VIEWERS)) {
        const said = outcome(before.when(viewer, fitted(WELL_FORMED[type], before.state)));
        const letter = expected(type, name, stage);
        if (letter === 'Y')
          expect([name, said]).toEqual([name, expect.arrayContaining([expect.any(String)])]);
        else expect([name, said]).toEqual([name, letter === '=' ? [] : LETTERS[letter]]);
      }
    });
});

/** Open while there is anything that could be chosen, which the commands of this test need not hit. */
const CHOSEN: readonly CommandType[] = [
  'askHide',
  'assign',
  'draftAgreement',
  'chooseMediator',
  'addHandler',
  'markTimes',
  'writeRecord',
  'transfer',
  'proposeMeeting',
];

describe('the list of what is open to a person', () => {
  it('names every command that can change something now', () => {
    fc.assert(
      fc.property(story, (given) => {
        for (const viewer of EVERYBODY) {
          const open = may(given.state, viewer, given.state.lastAt);
          for (const type of COMMAND_TYPES) {
            const changes = commandsOf(type, given.state).some((command) => {
              const decision = given.when(viewer, command);
              return decision.ok && decision.events.length > 0;
            });
            const seen = [type, viewer.as, open.includes(type)];
            if (changes || !CHOSEN.includes(type)) expect(seen).toEqual([type, viewer.as, changes]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('never names what would be refused for whom it is', () => {
    fc.assert(
      fc.property(story, (given) => {
        for (const viewer of EVERYBODY)
          for (const type of may(given.state, viewer, given.state.lastAt))
            expect(permit(given.state, viewer, type, given.state.lastAt)).toBeNull();
      }),
    );
  });

  it('is empty for the bare code and for a stranger', () => {
    fc.assert(
      fc.property(story, ({ state }) => {
        expect(may(state, BARE_CODE, state.lastAt)).toEqual([]);
        expect(may(state, STRANGER, state.lastAt)).toEqual([]);
      }),
    );
  });
});
