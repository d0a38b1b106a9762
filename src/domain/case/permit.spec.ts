import fc from 'fast-check';
import { outcome } from '../../../test/harness/given';
import { commandsOf, EVERYBODY, story } from '../../../test/harness/random-story';
import { STAGED, type Staged, VIEWERS, WELL_FORMED } from '../../../test/harness/stages';
import { COMMAND_TYPES } from './command';
import { may, permit } from './permit';

/**
 * Every command in every stage from everybody. `yes`: it happens. `same`: allowed, and already so. A pair of
 * viewer and command without a row is `yours` (not yours) in every stage.
 */
const TABLE = `
                        filed supplementing declined accepted inviting ready talking paused refused withdrawn
accept        clerk     yes   yes           now      now      now      now   now     now    now    now
askSupplement clerk     yes   now           now      now      now      now   now     now    now    now
supplement    applicant now   yes           now      now      now      now   now     now    now    now
decline       clerk     yes   yes           now      now      now      now   now     now    now    now
assign        clerk     now   now           now      yes      yes      yes   yes     yes    now    now
declare       mediator  now   now           now      now      yes      yes   yes     yes    now    now
issueKey      clerk     now   now           now      yes      yes      yes   yes     yes    yes    yes
issueKey      mediator  now   now           now      yes      yes      yes   yes     yes    yes    yes
deliver       clerk     now   now           now      now      yes      yes   yes     yes    now    now
deliver       mediator  now   now           now      now      yes      yes   yes     yes    now    now
log           clerk     yes   yes           yes      yes      yes      yes   yes     yes    yes    yes
log           mediator  yes   yes           yes      yes      yes      yes   yes     yes    yes    yes
consent       applicant now   now           now      now      yours    yours yours   yours  now    now
consent       other     now   now           now      now      yes      same  same    same   now    now
consent       clerk     now   now           now      now      yes      same  same    same   now    now
consent       mediator  now   now           now      now      yes      same  same    same   now    now
answerLater   applicant appl  appl          appl     appl     appl     appl  appl    appl   appl    appl
answerLater   other     now   now           now      now      yes      same  same    same   now    now
refuse        applicant appl  appl          appl     appl     appl     appl  appl    appl   appl    appl
refuse        other     now   now           now      now      yes      yes   yes     yes    now    now
refuse        clerk     now   now           now      now      yes      yes   yes     yes    now    now
refuse        mediator  now   now           now      now      yes      yes   yes     yes    now    now
withdraw      applicant yes   yes           now      yes      yes      yes   yes     yes    now     now
withdraw      clerk     yes   yes           now      yes      yes      yes   yes     yes    now     now
withdraw      mediator  yes   yes           now      yes      yes      yes   yes     yes    now     now
openRoom      mediator  now   now           now      now      consent  yes   now     now    now    now
pauseRoom     mediator  now   now           now      now      now      now   yes     now    now    now
resumeRoom    mediator  now   now           now      now      now      now   now     yes    now    now
say           applicant open  open          open     open     open     open  yes     open   open    open
say           other     open  open          open     open     open     open  yes     open   open    open
say           clerk     room  room          room     room     room     room  room    room   room    room
say           mediator  open  open          open     open     open     open  yes     open   open    open
`;

const REFUSALS: Readonly<Record<string, string>> = {
  yours: 'case.not_yours',
  now: 'case.not_now',
  appl: 'answer.not_for_applicant',
  consent: 'room.consent_missing',
  open: 'room.not_open',
  room: 'room.not_yours',
};

const [heads = [], ...rows] = TABLE.trim()
  .split('\n')
  .map((row) => row.trim().split(/\s+/));

function expected(type: string, viewer: string, stage: Staged): string {
  const row = rows.find(([command, who]) => command === type && who === viewer);
  return row?.[heads.indexOf(stage) + 2] ?? 'yours';
}

describe('who may do what, when', () => {
  const stages = Object.keys(STAGED) as Staged[];
  it('has a column for every stage and no row for nobody', () => {
    expect(heads).toEqual(stages);
    for (const [command, who] of rows) {
      expect(COMMAND_TYPES).toContain(command);
      expect(Object.keys(VIEWERS)).toContain(who);
    }
  });

  for (const type of COMMAND_TYPES)
    it.each(stages)(`${type} in the stage %s`, (stage) => {
      const before = STAGED[stage]();
      for (const [name, viewer] of Object.entries(VIEWERS)) {
        const said = outcome(before.when(viewer, WELL_FORMED[type]));
        const cell = expected(type, name, stage);
        if (cell === 'yes')
          expect([name, said]).toEqual([name, expect.arrayContaining([expect.any(String)])]);
        else expect([name, said]).toEqual([name, cell === 'same' ? [] : REFUSALS[cell]]);
      }
    });
});

describe('the list of what is open to a person', () => {
  it('names exactly the commands that can change something now', () => {
    fc.assert(
      fc.property(story, (given) => {
        for (const viewer of EVERYBODY) {
          const open = may(given.state, viewer);
          for (const type of COMMAND_TYPES) {
            const changes = commandsOf(type).some((command) => {
              const decision = given.when(viewer, command);
              return decision.ok && decision.events.length > 0;
            });
            expect([type, viewer.as, open.includes(type)]).toEqual([type, viewer.as, changes]);
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it('never names what would be refused for whom it is', () => {
    fc.assert(
      fc.property(story, (given) => {
        for (const viewer of EVERYBODY)
          for (const type of may(given.state, viewer)) expect(permit(given.state, viewer, type)).toBeNull();
      }),
    );
  });

  it('is empty for the bare code and for a stranger', () => {
    fc.assert(
      fc.property(story, ({ state }) => {
        expect(may(state, VIEWERS.code as never)).toEqual([]);
        expect(may(state, VIEWERS.stranger as never)).toEqual([]);
      }),
    );
  });
});
