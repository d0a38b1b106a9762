import { toJsonSchema } from '@valibot/to-json-schema';
import { REFUSAL_CODES } from '@/domain/case/refusal';
import { DOOR_ERRORS, REFUSAL_STATUS, statusOf } from './errors';
import { type OperationDefinition, type OperationName, operations } from './operations';
import { parse } from './parse';

const names = Object.keys(operations) as OperationName[];
const definition = (name: OperationName): OperationDefinition => operations[name];

describe('every operation', () => {
  it.each(names)('%s tells its input as JSON Schema', (name) => {
    const schema = toJsonSchema(definition(name).input, { errorMode: 'ignore', typeMode: 'input' });
    expect(schema.type).toBe('object');
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it.each(names)('%s refuses anything but an object, without an exception', (name) => {
    for (const input of [null, undefined, 'x', 7, true])
      expect(parse(definition(name).input, input).ok).toBe(false);
  });

  it.each(names.filter((name) => definition(name).writes))('%s carries a command id', (name) => {
    const parsed = parse(definition(name).input, {});
    expect(parsed.ok ? {} : parsed.fields).toHaveProperty('commandId');
  });

  it('exists for demonstration only where it signs somebody in without asking', () => {
    expect(names.filter((name) => definition(name).mode === 'demo')).toEqual([
      'session.people',
      'session.demo',
    ]);
  });

  it('tells the kinds of dispute, the limits and the ways to answer in its schema', () => {
    const file = JSON.stringify(
      toJsonSchema(operations['case.file'].input, { errorMode: 'ignore', typeMode: 'input' }),
    );
    for (const told of ['"neighbours"', '"maxLength":5000', '"maxItems":20', '"unknown"'])
      expect(file).toContain(told);
  });
});

describe('numbers at the door', () => {
  const read = (messages: unknown) =>
    parse(operations['case.read'].input, { caseId: 'c', room: 'joint', messages });

  it.each([0, 1, 2_147_483_647])('%s is a count', (messages) => expect(read(messages).ok).toBe(true));

  it.each([-1, 1.5, 2_147_483_648, 1e300, Number.NaN, '1', null])('%s is none', (messages) => {
    expect(read(messages)).toMatchObject({ ok: false, fields: { messages: { code: 'type' } } });
  });

  it('keeps the size of a file countable', () => {
    expect(parse(operations['file.ticket'].input, { size: 1e300 }).ok).toBe(false);
  });
});

describe('every refusal', () => {
  it.each([...Object.keys(DOOR_ERRORS), ...REFUSAL_CODES] as Parameters<typeof statusOf>[0][])(
    '%s has a status of its own kind, never one of a broken server but when it is',
    (code) => {
      const status = statusOf(code);
      expect(status).toBeGreaterThanOrEqual(400);
      if (status >= 500) expect(['case.busy', 'server.unavailable']).toContain(code);
    },
  );

  it('of the rules is known at the door', () => {
    expect(Object.keys(REFUSAL_STATUS).sort()).toEqual([...REFUSAL_CODES].sort());
  });
});
