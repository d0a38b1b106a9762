import { type CaseCommand, COMMAND_TYPES } from '@/domain/case/command';
import { WELL_FORMED } from '../../test/harness/stages';
import { caseCommand } from './command';
import { operations } from './operations';
import { parse } from './parse';

const command = (input: unknown) =>
  parse(operations['case.do'].input, { caseId: 'c1', commandId: 'k1', command: input });

function problems(input: unknown): Record<string, string> {
  const parsed = command(input);
  if (parsed.ok) return {};
  return Object.fromEntries(Object.entries(parsed.fields).map(([path, field]) => [path, field.code]));
}

describe('a command at the door', () => {
  it('has a schema for every command that the rules know, and for no other', () => {
    const known = caseCommand.options.map((option) => option.entries.type.literal);
    expect([...known].sort()).toEqual([...COMMAND_TYPES].sort());
  });

  it.each(COMMAND_TYPES)('lets a well-formed %s through as it is', (type) => {
    const given: CaseCommand = WELL_FORMED[type];
    expect(command(given)).toEqual({ ok: true, value: { caseId: 'c1', commandId: 'k1', command: given } });
  });

  it.each([
    ['an unknown type', { type: 'explode' }, { 'command.type': 'choice' }],
    ['no type', {}, { 'command.type': 'choice' }],
    ['a name from the prototype', { type: 'constructor' }, { 'command.type': 'choice' }],
    ['no object', 'accept', { command: 'choice' }],
    ['nothing', undefined, { command: 'choice' }],
    ['an empty reason', { type: 'decline', reason: ' ', office: 'court' }, { 'command.reason': 'required' }],
    ['a room that is not there', { type: 'say', room: 'kitchen', text: 'x' }, { 'command.room': 'choice' }],
    [
      'a message of 10,000 characters',
      { type: 'say', room: 'joint', text: '长'.repeat(10_000) },
      { 'command.text': 'too_long' },
    ],
    [
      'a message with U+0000',
      { type: 'say', room: 'joint', text: 'a\u0000' },
      { 'command.text': 'unstorable' },
    ],
    [
      'a long way of delivering',
      { type: 'deliver', partyId: 'p2', how: 'x'.repeat(61) },
      { 'command.how': 'too_long' },
    ],
    ['an id that is none', { type: 'issueKey', partyId: "p2'; --" }, { 'command.partyId': 'id' }],
    ['a relation that is none', { type: 'declare', relation: 'enemy' }, { 'command.relation': 'choice' }],
  ])('says where %s is wrong', (_name, input, expected) => {
    expect(problems(input)).toEqual(expected);
  });

  it('takes photos without words, and leaves it to the rules when there is neither', () => {
    for (const say of [{ files: ['f1'] }, {}]) {
      const parsed = command({ type: 'say', room: 'joint', ...say });
      expect(parsed.ok && parsed.value.command).toMatchObject({ text: '' });
    }
  });

  it('drops what nobody asked for', () => {
    const parsed = command({ type: 'accept', by: 'somebody else', turns: [] });
    expect(parsed.ok && parsed.value.command).toEqual({ type: 'accept' });
  });
});
