import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEFAULT_PROCEDURE, dueFor, ROUTES, TASKS } from '@/domain/procedure/procedure';
import { TRACKS } from '@/domain/procedure/tracks';
import { StartFailure } from '../running/start-failure';
import { readProcedure } from './procedure-file';

const folder = mkdtempSync(path.join(tmpdir(), 'yima-procedure-'));
const file = path.join(folder, 'procedure.jsonc');
const EXAMPLE = path.resolve(__dirname, '../../../docs/procedure.example.jsonc');

afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string | Uint8Array) {
  writeFileSync(file, text);
  return readProcedure(file);
}

/** Each line of the refusal, without the folder. */
function refusal(text: string | Uint8Array): string[] {
  try {
    read(text);
  } catch (error) {
    expect(error).toBeInstanceOf(StartFailure);
    return (error as StartFailure).message.replaceAll(file, 'FILE').split('\n');
  }
  throw new Error('was taken');
}

/** A whole file around a few entries, which begin on its second line. */
const around = (entries: string) => `{ "version": "x-1",\n${entries}\n}`;

describe('the procedure of a place', () => {
  it('is the built-in one without a file', () => {
    expect(readProcedure(undefined)).toBe(DEFAULT_PROCEDURE);
  });

  it('is the built-in one where the file says nothing but its name', () => {
    expect(read('{"version":"anzhou-1"}')).toEqual({ ...DEFAULT_PROCEDURE, version: 'anzhou-1' });
  });

  it('changes three numbers and nothing else', () => {
    const procedure = read(
      around(`"attempts": 5, // more patient
        "steps": { "invite": { "amount": 2 }, "answer": { "amount": 7, "unit": "calendar", }, },`),
    );
    const { steps } = DEFAULT_PROCEDURE;
    expect(procedure).toEqual({
      ...DEFAULT_PROCEDURE,
      version: 'x-1',
      attempts: 5,
      steps: {
        ...steps,
        invite: { ...steps.invite, amount: 2 },
        answer: { ...steps.answer, amount: 7, unit: 'calendar' },
      },
    });
    expect(dueFor(procedure, 'answer', '2026-03-02T01:00:00.000Z').due).toBe('2026-03-09T10:00:00.000Z');
  });

  it('leaves the article behind when the place sets a time of its own', () => {
    const { lead_talks } = read(around('"steps": { "lead_talks": { "kind": "local", "amount": 20 } }')).steps;
    expect(lead_talks).toEqual({
      owner: 'mediator',
      kind: 'local',
      amount: 20,
      unit: 'calendar',
      after: ['open_room'],
    });
  });

  it('gives the first visit its time once', () => {
    const procedure = read(
      around(`"followUps": [{ "amount": 15, "unit": "calendar", "kind": "local" },
        { "amount": 90, "unit": "calendar", "kind": "aim" }]`),
    );
    expect(procedure.followUps.map(({ amount }) => amount)).toEqual([15, 90]);
    expect(procedure.steps.follow_up).toEqual({
      owner: 'mediator',
      after: ['seal_agreement'],
      amount: 15,
      unit: 'calendar',
      kind: 'local',
    });
  });

  it('replaces a list as a whole, and routes kind by kind', () => {
    const procedure = read(
      around('"windows": [{ "id": "a", "name": "一号窗口" }], "routes": { "labour": ["court"] }'),
    );
    expect(procedure.windows).toEqual([{ id: 'a', name: '一号窗口' }]);
    expect(procedure.routes).toEqual({ ...DEFAULT_PROCEDURE.routes, labour: ['court'] });
  });

  it('may build on nothing when it says everything', () => {
    const { steps, confirmationDays: _byLaw, ...rest } = DEFAULT_PROCEDURE;
    const { owner, after } = steps.follow_up;
    const { ref: _ref, ...lead_talks } = { ...steps.lead_talks, kind: 'local' as const };
    const own = { ...rest, routes: { default: ['court'] }, base: 'none' };
    const procedure = read(
      JSON.stringify({ ...own, steps: { ...steps, lead_talks, follow_up: { owner, after } } }),
    );
    expect(procedure.steps).toEqual({ ...steps, lead_talks });
    expect(procedure.confirmationDays).toBe(30);
    expect(procedure.routes).toEqual({ default: ['court'] });
  });

  it('reads a file with a mark before its first letter and with CR LF', () => {
    expect(read('\uFEFF{\r\n  // name\r\n  "version": "x"\r\n}\r\n').version).toBe('x');
  });
});

describe('the example', () => {
  const example = readProcedure(EXAMPLE);

  it('is taken', () => {
    expect(example.version).toBe('anzhou-2026-1');
    expect(example.steps.close_case.owner).toBe('mediator');
    expect(example.followUps).toHaveLength(2);
    expect(TRACKS.filter((track) => example.tracks[track].enabled)).toEqual(['people', 'industry']);
  });

  it('keeps every step and a way on for everybody', () => {
    expect(Object.keys(example.steps).sort()).toEqual([...TASKS].sort());
    expect(ROUTES).toEqual(expect.arrayContaining([...example.routes.default]));
  });
});

describe('a wrong procedure file', () => {
  it.each<[string, string, string]>([
    ['an unknown entry', around('  "windoes": []'), 'FILE:2:3 windoes is not known here; write "windows".'],
    [
      'an unknown step',
      around('  "steps": { "asign": { "amount": 1 } }'),
      'FILE:2:14 steps.asign is not known here; write "assign".',
    ],
    [
      'an unknown entry of a step',
      around('  "steps": { "assign": { "days": 1 } }'),
      'FILE:2:26 steps.assign.days is not known here; write one of owner, kind, ref, amount, unit, after.',
    ],
    [
      'a name that JavaScript keeps for itself',
      around('  "__proto__": { "attempts": 1 }'),
      'FILE:2:3 __proto__ is not known here; write one of base, version, closingHour, keyDays, attempts, raiseAfter, followUps, confirmationDays, steps, declinable, windows, courts, routes, tracks.',
    ],
    [
      'the same step twice',
      around('  "steps": { "assign": { "amount": 1 },\n "assign": { "amount": 2 } }'),
      'FILE:3:2 steps.assign stands here twice; keep one of the two.',
    ],
    ['no name', '{ "attempts": 2 }', 'FILE:1:1 version is missing; add "version".'],
    [
      'a name with spaces',
      '{ "version": "our new one" }',
      'FILE:1:14 version is "our new one"; write a name for this procedure, letters, digits, dots and dashes, such as anzhou-2026-1.',
    ],
    ['a list instead of an object', '[]', 'FILE:1:1 the whole is []; write { … } with names and values.'],
    [
      'a list of steps',
      around('  "steps": [{ "invite": 1 }]'),
      'FILE:2:12 steps is [{"invite":1}]; write { … } with names and values.',
    ],
    [
      'nothing where a step belongs',
      around('  "steps": { "invite": null }'),
      'FILE:2:24 steps.invite is null; write { … } with owner, kind, ref, amount, unit, after.',
    ],
    [
      'a step after one that does not exist',
      around('  "steps": { "answer": { "after": ["invite", "declair"] } }'),
      'FILE:2:46 steps.answer.after[1] is "declair"; write "declare".',
    ],
    [
      'a step twice before another',
      around('  "steps": { "invite": { "after": ["declare", "declare"] } }'),
      'FILE:2:47 steps.invite.after[1] is "declare"; it stands here twice; remove one.',
    ],
    [
      'two steps that wait for each other',
      around('  "steps": { "declare": { "after": ["assign", "invite"] } }'),
      'FILE:2:47 steps.declare.after[1] goes in a circle: declare → invite → declare; remove one of these from the other\'s "after".',
    ],
    [
      'a step that waits for itself',
      around('  "steps": { "recheck": { "after": ["recheck"] } }'),
      'FILE:2:37 steps.recheck.after[0] goes in a circle: recheck → recheck; remove one of these from the other\'s "after".',
    ],
    [
      'a long circle over built-in steps',
      around('  "steps": {\n    "call_applicant": { "after": ["assign"] } }'),
      'FILE:3:35 steps.call_applicant.after[0] goes in a circle: call_applicant → decide_acceptance → assign → call_applicant; remove one of these from the other\'s "after".',
    ],
    [
      'talks without consent',
      around('  "steps": { "open_room": { "after": ["assign"] } }'),
      'FILE:2:38 steps.open_room.after lets open_room come without answer (人民调解法第十七条); write "answer" among its steps.',
    ],
    [
      'a negative amount',
      around('  "steps": { "invite": { "amount": -2 } }'),
      'FILE:2:36 steps.invite.amount is -2; write a whole number from 1 to 3650.',
    ],
    [
      'no time at all',
      around('  "steps": { "invite": { "amount": 0 } }'),
      'FILE:2:36 steps.invite.amount is 0; write a whole number from 1 to 3650.',
    ],
    [
      'an absurd amount',
      around('  "raiseAfter": { "amount": 3651 }'),
      'FILE:2:29 raiseAfter.amount is 3651; write a whole number from 1 to 3650.',
    ],
    [
      'a day and a half',
      around('  "steps": { "invite": { "amount": 1.5 } }'),
      'FILE:2:36 steps.invite.amount is 1.5; write a whole number from 1 to 3650.',
    ],
    [
      'an amount in words',
      around('  "steps": { "invite": { "amount": "two" } }'),
      'FILE:2:36 steps.invite.amount is "two"; write a whole number from 1 to 3650.',
    ],
    [
      'another confirmation time than the law',
      around('  "confirmationDays": 60'),
      'FILE:2:23 confirmationDays is 60; it is set by law (人民调解法第三十三条); write 30 or leave it out.',
    ],
    [
      'another basis for it',
      around('  "steps": { "ask_confirmation": { "kind": "aim", "amount": 10 } }'),
      'FILE:2:44 steps.ask_confirmation.kind is "aim", but the law sets this time; leave this step\'s time out.',
    ],
    [
      "another time than the law's under its name",
      around('  "steps": { "lead_talks": { "amount": 20 } }'),
      'FILE:2:40 steps.lead_talks.amount is 20, but 人民调解工作若干规定第三十三条 says 30 calendar days; write 30, or "kind": "local".',
    ],
    [
      "working days instead of the law's calendar days",
      around('  "steps": { "lead_talks": { "unit": "working" } }'),
      'FILE:2:38 steps.lead_talks.unit is "working", but 人民调解工作若干规定第三十三条 says 30 calendar days; write "calendar", or "kind": "local".',
    ],
    [
      'a visit by a law that sets none',
      around('  "followUps": [{ "amount": 30, "unit": "calendar", "kind": "law", "ref": "pml_33" }]'),
      'FILE:2:61 followUps[0].kind is "law", but no law sets this time; write "local" or "aim".',
    ],
    [
      'a law without its article',
      around('  "steps": { "lead_talks": { "kind": "law" } }'),
      'FILE:2:38 steps.lead_talks.kind is "law" without its article; add "ref": "working_rules_33" or "online_rules_24".',
    ],
    [
      'an unknown article',
      around('  "steps": { "lead_talks": { "kind": "law", "ref": "working_rules_32" } }'),
      'FILE:2:52 steps.lead_talks.ref is "working_rules_32", which is no rule known here; write "working_rules_33".',
    ],
    [
      'an article about something else',
      around('  "steps": { "lead_talks": { "kind": "law", "ref": "pml_33" } }'),
      'FILE:2:52 steps.lead_talks.ref is "pml_33", which is about ask_confirmation; write one of working_rules_33, online_rules_24.',
    ],
    [
      'a law where there is none',
      around('  "steps": { "invite": { "kind": "law", "ref": "pml_33" } }'),
      'FILE:2:34 steps.invite.kind is "law", but no law sets this time; write "local" or "aim".',
    ],
    [
      'a rule behind an aim',
      around('  "raiseAfter": { "ref": "安司发〔2026〕3号" }'),
      'FILE:2:26 raiseAfter.ref is a rule behind a mere aim; remove it, or write "kind": "local".',
    ],
    [
      'an unknown owner',
      around('  "steps": { "invite": { "owner": "mediatr" } }'),
      'FILE:2:35 steps.invite.owner is "mediatr"; write "mediator".',
    ],
    [
      'staff who answer for a party',
      around('  "steps": { "answer": { "owner": "clerk" } }'),
      'FILE:2:35 steps.answer.owner is "clerk", but only a party can do this; write "party".',
    ],
    [
      "a party with the staff's work",
      around('  "steps": { "check_identity": { "owner": "party" } }'),
      'FILE:2:43 steps.check_identity.owner is "party", but this is for the staff to do; write "clerk" or "mediator".',
    ],
    [
      'an unknown office to decline to',
      around('  "declinable": ["court", "polce"]'),
      'FILE:2:27 declinable[1] is "polce"; write "police".',
    ],
    [
      'nothing to decline to',
      around('  "declinable": []'),
      'FILE:2:17 declinable is []; write at least one.',
    ],
    [
      'two windows with one id',
      around('  "windows": [{ "id": "a", "name": "甲" }, { "id": "a", "name": "乙" }]'),
      'FILE:2:51 windows[1].id is "a" like windows[0]; write another id, or remove it.',
    ],
    [
      'two windows with one name',
      around('  "windows": [{ "id": "a", "name": "甲" }, { "id": "b", "name": "甲" }]'),
      'FILE:2:64 windows[1].name is "甲" like windows[0]; write another name, or remove it.',
    ],
    [
      'a window without a name',
      around('  "windows": [{ "id": "a" }]'),
      'FILE:2:15 windows[0].name is missing; add "name".',
    ],
    [
      'visits that go back in time',
      around(`  "followUps": [{ "amount": 30, "unit": "calendar", "kind": "aim" },
        { "amount": 30, "unit": "calendar", "kind": "aim" }]`),
      'FILE:3:21 followUps[1].amount is 30, not later than the visit before; write more than 30.',
    ],
    [
      'visits in two units',
      around(`  "followUps": [{ "amount": 30, "unit": "calendar", "kind": "aim" },
        { "amount": 40, "unit": "working", "kind": "aim" }]`),
      'FILE:3:33 followUps[1].unit is "working", unlike the visit before; write "calendar".',
    ],
    ['no visit at all', around('  "followUps": []'), 'FILE:2:16 followUps is []; write at least one.'],
    [
      "the first visit's time in two places",
      around('  "steps": { "follow_up": { "amount": 10 } }'),
      'FILE:2:39 steps.follow_up.amount is the time of the first visit; remove it and write it in followUps.',
    ],
    [
      'a court of nowhere',
      around('  "courts": [{ "name": "某人民法院", "place": "999999" }]'),
      'FILE:2:42 courts[0].place is "999999"; write the first 2, 4, 6, 9 or all 12 digits of a division that exists, such as 510705.',
    ],
    [
      'the same court twice',
      around(`  "courts": [{ "name": "甲法院", "place": "510705" }, { "name": "甲法院", "place": "5107" },
        { "name": "甲法院", "place": "510705" }]`),
      'FILE:3:9 courts[2] is the same as courts[0]; remove one of the two.',
    ],
    [
      'no court where agreements are to be confirmed',
      around('  "courts": []'),
      'FILE:2:13 courts is empty, but agreements may be confirmed; write the court.',
    ],
    [
      'an unknown route',
      around('  "routes": { "default": ["court", "legal-aid"] }'),
      'FILE:2:36 routes.default[1] is "legal-aid"; write "legal_aid".',
    ],
    [
      'an unknown kind of mediation',
      around('  "tracks": { "poeple": { "enabled": true } }'),
      'FILE:2:15 tracks.poeple is not known here; write "people".',
    ],
    [
      'no mediation at all',
      around('  "tracks": { "people": { "enabled": false }, "court": { "enabled": false } }'),
      'FILE:2:13 tracks offers no mediation at all; write "enabled": true for one.',
    ],
    [
      "another seal on people's mediation",
      around('  "tracks": { "people": { "seal": "police" } }'),
      'FILE:2:35 tracks.people.seal is "police", but 人民调解法 sets it; write "committee".',
    ],
    [
      "people's mediation without confirmation",
      around('  "tracks": { "people": { "confirmation": { "possible": false } } }'),
      'FILE:2:57 tracks.people.confirmation.possible is false, but 人民调解法第三十三条 allows it; write true.',
    ],
    [
      'a confirmation by an unknown law',
      around(
        '  "tracks": { "industry": { "confirmation": { "basis": { "kind": "law", "ref": "cpl_194" } } } }',
      ),
      'FILE:2:80 tracks.industry.confirmation.basis.ref is "cpl_194", which is no rule about this; write "ref": "cpl_205".',
    ],
    [
      "a confirmation by the law of people's mediation alone",
      around(
        '  "tracks": { "industry": { "confirmation": { "basis": { "kind": "law", "ref": "pml_33" } } } }',
      ),
      'FILE:2:80 tracks.industry.confirmation.basis.ref is "pml_33", which is no rule about this; write "ref": "cpl_205".',
    ],
    [
      'a confirmation by law without its article',
      around('  "tracks": { "industry": { "confirmation": { "basis": { "kind": "law" } } } }'),
      'FILE:2:56 tracks.industry.confirmation.basis is law without its article; write "ref": "cpl_205".',
    ],
    [
      'a confirmation without its paper',
      around('  "tracks": { "police": { "confirmation": { "possible": true } } }'),
      'FILE:2:25 tracks.police.forms lacks the paper for the court; add "confirmation_application", or write "possible": false.',
    ],
    [
      'a paper that is asked for and unknown to the track',
      around('  "tracks": { "police": { "requiredForms": [["agreement"], ["oral_agreement"]] } }'),
      'FILE:2:60 tracks.police.requiredForms[1] asks for oral_agreement, which is none of its forms; add "oral_agreement" to its forms, or remove it here.',
    ],
    [
      'an hour that no day has',
      around('  "closingHour": 24'),
      'FILE:2:18 closingHour is 24; write a whole number from 1 to 23.',
    ],
    [
      'a missing comma',
      '{\n  "version": "x"\n  "attempts": 3\n}',
      'FILE:3:3 a comma is missing; write , between two entries.',
    ],
    [
      'a text that is not closed',
      '{\n  "version": "x\n}',
      'FILE:2:14 a text is not closed; write " at its end.',
    ],
    ['nothing', '', 'FILE:1:1 a value is missing; write one here.'],
  ])('%s', (_name, text, line) => {
    expect(refusal(text)).toEqual([`PROCEDURE_FILE: ${line}`]);
  });

  it('says all that is wrong at once, in the order of the file', () => {
    expect(
      refusal(`{
  "version": "x",
  "attempts": 0,
  "steps": {
    "asign": {},
    "declare": { "after": ["invite"], "amount": 9999 },
    "lead_talks": { "amount": 7 },
  },
  "windows": [{ "id": "a", "name": "甲" }, { "id": "a", "name": "乙" }],
}`),
    ).toEqual([
      'PROCEDURE_FILE: 6 things to correct.',
      'FILE:3:15 attempts is 0; write a whole number from 1 to 20.',
      'FILE:5:5 steps.asign is not known here; write "assign".',
      'FILE:6:28 steps.declare.after[0] goes in a circle: declare → invite → declare; remove one of these from the other\'s "after".',
      'FILE:6:49 steps.declare.amount is 9999; write a whole number from 1 to 3650.',
      'FILE:7:31 steps.lead_talks.amount is 7, but 人民调解工作若干规定第三十三条 says 30 calendar days; write 30, or "kind": "local".',
      'FILE:9:51 windows[1].id is "a" like windows[0]; write another id, or remove it.',
    ]);
  });

  it('that builds on nothing and leaves things out is told what', () => {
    const { steps, confirmationDays: _byLaw, windows: _left, ...rest } = DEFAULT_PROCEDURE;
    const { invite: _invite, answer, follow_up: _visit, ...others } = steps;
    const { owner: _owner, ...ownerless } = answer;
    const file = { ...rest, base: 'none', steps: { ...others, answer: ownerless } };
    expect(refusal(JSON.stringify(file)).map((line) => line.replace(/^.*FILE:\d+:\d+ /, ''))).toEqual([
      'PROCEDURE_FILE: 4 things to correct.',
      expect.stringMatching(/^windows is missing; write /),
      'steps.invite is missing; write one such as {"owner":"mediator","kind":"aim","amount":3,"unit":"working","after":["declare"]}.',
      expect.stringMatching(/^steps\.follow_up is missing; write /),
      'steps.answer.owner is missing; write one such as "party".',
    ]);
  });

  it('that cannot be read or is in another encoding says so', () => {
    expect(() => readProcedure(path.join(folder, 'nowhere.jsonc'))).toThrow(
      /^PROCEDURE_FILE: .*nowhere\.jsonc cannot be read \(ENOENT\)\. Correct the path\.$/,
    );
    expect(() => readProcedure(folder)).toThrow(/cannot be read \(EISDIR\)/);
    expect(refusal(Buffer.from([0x7b, 0xc4, 0xe3, 0x7d]))).toEqual([
      'PROCEDURE_FILE: FILE is not in UTF-8. Save it as UTF-8.',
    ]);
  });
});
