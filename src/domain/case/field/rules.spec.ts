import { CLERK, EXPERT, hoursLater, MEDIATOR, other, outcome } from '../../../../test/harness/given';
import { PAPER } from '../../../../test/harness/setting';
import { closed, talking } from '../../../../test/harness/stages';
import { WELL_FORMED } from '../../../../test/harness/well-formed';

const RECORD = WELL_FORMED.recordField;

describe('what is found on the spot', () => {
  it('stands with time, place, people and photos among the staff, and its words can be erased', () => {
    const seen = talking().and(MEDIATOR, { ...RECORD, people: '王二，邻居', files: [PAPER] });
    expect(seen.events.at(-1)).toMatchObject({
      type: 'field.recorded',
      stream: 'staff',
      data: { work: 'site_visit', heldAt: hoursLater(-1), files: [PAPER] },
      words: {
        text: '沟深约半米',
        place: '二组墙根',
        names: { people: '王二，邻居' },
        details: { lat: '31.53', lng: '104.56', accuracy: '12' },
      },
    });
    expect(JSON.stringify(seen.events.at(-1)?.data)).not.toMatch(/31\.53|王二/);
  });

  it('has happened already', () => {
    expect(outcome(talking().when(MEDIATOR, { ...RECORD, heldAt: hoursLater(1) }))).toBe('date.future');
    expect(outcome(talking().when(MEDIATOR, { ...RECORD, heldAt: hoursLater(0) }))).toEqual([
      'field.recorded',
    ]);
  });

  it('is recorded by the staff and who helps them, while the case goes on', () => {
    for (const viewer of [CLERK, MEDIATOR, EXPERT])
      expect(outcome(talking().when(viewer, RECORD))).toEqual(['field.recorded']);
    expect(outcome(talking().when(other(1), RECORD))).toBe('case.not_yours');
    expect(outcome(closed().when(CLERK, RECORD))).toBe('case.not_now');
  });
});
