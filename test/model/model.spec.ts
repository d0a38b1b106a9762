import { readFileSync } from 'node:fs';
import path from 'node:path';
import { STAGES } from '@/domain/case/state';
import { lifecycleDocument } from './lifecycle-document';
import { liveThrough } from './lives';

describe('the model of a case', () => {
  it('breaks no invariant in many random lives, and comes to every stage of the main road in them', () => {
    const lives = liveThrough(120, 20_261_123);
    expect(lives).toMatchObject({ sequences: 120, violations: 0 });
    expect(lives.counterexample).toBeUndefined();
    expect(lives.commands).toBeGreaterThan(2000);
    for (const stage of ['accepted', 'inviting', 'talking', 'signing', 'in_force', 'closed'] as const) {
      expect(STAGES).toContain(stage);
      expect(lives.reached[stage]).toBeGreaterThan(0);
    }
  });

  it('is what the document says', () => {
    const written = readFileSync(path.join(__dirname, '../../docs/lifecycle.md'), 'utf8');
    expect(written).toBe(lifecycleDocument());
  });
});
