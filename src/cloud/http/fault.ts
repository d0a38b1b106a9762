/**
 * A bug or an outage, for whoever runs the server: the kind of fault and where, never its values, since a
 * database's message may repeat what a person wrote.
 */
export function reportFault(error: unknown): void {
  const fault = error as { name?: string; code?: string; stack?: string; message?: string };
  const where = (fault.stack ?? '').split('\n').filter((line) => line.trim().startsWith('at '));
  // Both say what they could not take: a row's value, or the text that is no JSON.
  const isQuoting = typeof fault.code === 'string' || fault.name === 'SyntaxError';
  const line = {
    at: new Date().toISOString(),
    fault: fault.name ?? 'unknown',
    ...(isQuoting ? { code: fault.code } : { message: fault.message }),
    where: where.slice(0, 4).map((one) => one.trim()),
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
