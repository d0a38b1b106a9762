import { readFileSync } from 'node:fs';
import path from 'node:path';
import { STAGES } from '@/domain/case/state';
import { lifecycleDocument } from './lifecycle-document';
import { liveThrough } from './lives';

describe('the model of a case', () => {
  it('breaks no invariant in many random lives, and comes to every stage in them', () => {
    const lives = liveThrough(150, 20_261_123);
    expect(lives.counterexample).toBeUndefined();
    expect(lives).toMatchObject({ sequences: 150, violations: 0 });
    expect(lives.commands).toBeGreaterThan(5000);
    // Three calls in vain and then a clerk who says so: chance comes to it once in a hundred lives.
    const likely = STAGES.filter((stage) => stage !== 'unreachable');
    expect(Object.keys(lives.reached)).toEqual(expect.arrayContaining(likely));
  });

  it('is what the document says', () => {
    const written = readFileSync(path.join(__dirname, '../../docs/lifecycle.md'), 'utf8');
    expect(written).toBe(lifecycleDocument());
  });
});
