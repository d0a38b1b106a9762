import { toJsonSchema } from '@valibot/to-json-schema';
import { type OperationDefinition, operations } from '@/contract/operations';

/** `GET /api`: every operation with its input as JSON Schema. */
export function describeOperations(mode: 'demo' | 'production') {
  const list: [string, OperationDefinition][] = Object.entries(operations);
  return {
    ok: true,
    data: {
      operations: Object.fromEntries(
        list
          .filter(([, definition]) => definition.mode === undefined || mode === 'demo')
          .map(([name, definition]) => [
            name,
            {
              method: 'POST',
              path: `/api/${name}`,
              token: definition.token,
              writes: definition.writes === true,
              input: toJsonSchema(definition.input as Parameters<typeof toJsonSchema>[0], {
                errorMode: 'ignore',
                typeMode: 'input',
              }),
            },
          ]),
      ),
    },
  };
}
