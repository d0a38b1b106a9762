import { strangeCode } from '../harness/addresses';
import { fileAs } from '../harness/dispute';
import type { FunctionDoor } from '../harness/function-door';
import { type MovedTime, moveTime } from '../harness/moved-time';
import { openTown, type Town } from '../harness/town';

let time: MovedTime;
let town: Town;
let door: FunctionDoor;
beforeAll(async () => {
  time = moveTime('2026-03-02T01:00:00.000Z');
  town = await openTown();
  door = town.function();
});
afterAll(async () => {
  await town.close();
  time.end();
});

const TIMER = { Type: 'Timer', TriggerName: 'sweep', Time: '2026-03-09T01:00:00Z' };

describe('the timer of the function', () => {
  it('tells the parties what passed its date, once', async () => {
    const phone = door.as('张秀英');
    const { caseId } = await fileAs(phone);
    expect(await door.main(undefined, TIMER)).toMatchObject({ ok: true, data: { changed: 0 } });
    time.on(3 * 24);
    expect(await door.main(undefined, TIMER)).toMatchObject({ ok: true, data: { changed: 1 } });
    expect(await door.main(undefined, TIMER)).toMatchObject({ ok: true, data: { changed: 0 } });
    const { case: seen } = await phone.ok('case.view', { caseId });
    expect(seen.late).toMatchObject([{ what: 'decide_acceptance', explained: false, you: false }]);
  });

  it('forgets whose tries were counted, as a server does', async () => {
    await door.as('猜码的').call('case.lookup', { code: strangeCode() });
    const counted = () => town.db.selectFrom('limit_budget').select('budget').execute();
    await door.main(undefined, TIMER);
    expect(await counted()).not.toEqual([]);
    time.on(9 * 24);
    await door.main(undefined, TIMER);
    expect(await counted()).toEqual([]);
  });

  it('is nothing that a phone can call', async () => {
    expect(await door.main('o6_somebody', TIMER)).toMatchObject({
      ok: false,
      error: { code: 'operation.unknown' },
    });
  });
});
