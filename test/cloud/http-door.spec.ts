import { operations } from '@/contract/operations';
import { fileAs } from '../harness/dispute';
import { openTown, type Town } from '../harness/town';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

describe('the HTTP door', () => {
  it('lists every operation with its input as JSON Schema', async () => {
    const { data } = (await (await fetch(`${town.http.url}/api`)).json()) as {
      data: { operations: Record<string, { input: unknown; path: string }> };
    };
    const expected = Object.keys(operations).filter(
      (name) => !['session.people', 'session.demo'].includes(name),
    );
    expect(Object.keys(data.operations).sort()).toEqual(expected.sort());
    for (const [name, { input, path }] of Object.entries(data.operations)) {
      expect(path).toBe(`/api/${name}`);
      expect([name, schemaFaults(input)]).toEqual([name, []]);
    }
    const { properties } = (data.operations['case.file']?.input ?? {}) as {
      properties?: Record<string, { enum?: string[] }>;
    };
    expect(properties?.kind?.enum).toHaveLength(15);
  });

  it('says that it is well, and where a code leads', async () => {
    const well = await fetch(`${town.http.url}/healthz`);
    expect([well.status, await well.json()]).toEqual([200, { ok: true }]);
    const { code } = await fileAs(town.http.as('张秀英'));
    const lead = async (path: string) => {
      const { status, headers } = await fetch(town.http.url + path, { redirect: 'manual' });
      return [status, headers.get('location')];
    };
    expect(await lead(`/c/${code}`)).toEqual([302, `/#/other/pages/lookup/index?code=${code}`]);
    const grouped = code.replace(/(\d{4})(?=\d)/g, '$1-');
    expect(await lead(`/c/${grouped}`)).toEqual([302, `/#/other/pages/lookup/index?code=${code}`]);
    for (const junk of [
      '1234',
      `${code}0`,
      '%E4%B8%80',
      '%3Cscript%3E',
      '..%2f..%2f',
      '%E0%A4',
      'a'.repeat(5000),
      '%2F%2Fevil.example',
      '%5C%5Cevil.example',
      'https:%2F%2Fevil.example%2Fp%2Fx',
      '12%0d%0alocation:%20https:%2F%2Fevil.example',
      '1234@evil.example',
      '1234&poster=x%23https:%2F%2Fevil.example',
    ])
      expect(await lead(`/c/${junk}`)).toEqual([
        302,
        expect.stringMatching(/^\/#\/other\/pages\/lookup\/index\?code=(?!\d{16}$)\d{0,20}$/),
      ]);
  });
});

const KEYWORDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  $schema: (value) => typeof value === 'string',
  type: (value) =>
    ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'].includes(value as string),
  properties: (value) => typeof value === 'object',
  required: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  additionalProperties: (value) => typeof value === 'boolean',
  items: (value) => typeof value === 'object',
  anyOf: (value) => Array.isArray(value) && value.length > 0,
  oneOf: (value) => Array.isArray(value) && value.length > 0,
  enum: (value) => Array.isArray(value) && new Set(value).size === value.length && value.length > 0,
  const: () => true,
  default: () => true,
  description: (value) => typeof value === 'string',
  pattern: (value) => Boolean(new RegExp(value as string, 'u')),
  minLength: Number.isInteger,
  maxLength: Number.isInteger,
  minItems: Number.isInteger,
  maxItems: Number.isInteger,
  minimum: Number.isFinite,
  maximum: Number.isFinite,
};

/** Keywords that JSON Schema does not have, or whose value it does not allow; properties required but not described. */
function schemaFaults(schema: unknown, at = '#'): string[] {
  if (typeof schema !== 'object' || schema === null) return [`${at} is no schema`];
  const node = schema as Record<string, unknown>;
  const own = Object.entries(node)
    .filter(([key, value]) => !KEYWORDS[key]?.(value))
    .map(([key]) => `${at}/${key}`);
  const properties = (node.properties ?? {}) as Record<string, unknown>;
  const missing = ((node.required ?? []) as string[]).filter((key) => !(key in properties));
  const inner = [
    ...Object.entries(properties),
    ...(node.items === undefined ? [] : [['items', node.items] as const]),
    ...((node.anyOf ?? node.oneOf ?? []) as unknown[]).map((one, index) => [String(index), one] as const),
  ];
  return [...own, ...missing, ...inner.flatMap(([key, value]) => schemaFaults(value, `${at}/${key}`))];
}
