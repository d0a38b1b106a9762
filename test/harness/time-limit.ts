import path from 'node:path';

// For what hangs alone: no test comes near it, on a slow computer that does much else either.
const seconds: Readonly<Record<string, number>> = { journeys: 360, weapp: 300, chaos: 600, access: 600 };
const kind = path.basename(path.dirname(expect.getState().testPath ?? ''));

jest.setTimeout((seconds[kind] ?? 240) * 1_000);
