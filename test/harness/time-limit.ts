import path from 'node:path';

const seconds: Readonly<Record<string, number>> = { journeys: 180, weapp: 120, chaos: 180 };
const kind = path.basename(path.dirname(expect.getState().testPath ?? ''));

jest.setTimeout((seconds[kind] ?? 30) * 1_000);
