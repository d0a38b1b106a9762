import { run } from 'axe-core';

/** What a screen reader would stumble over in a single component; colours and the page around it are looked at in a browser. */
export async function faults(): Promise<string[]> {
  const off = { enabled: false };
  const rules = { region: off, 'color-contrast': off, 'heading-order': off };
  const { violations } = await run(document.body, { rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
