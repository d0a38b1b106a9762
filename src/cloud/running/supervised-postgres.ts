import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartFailure } from './start-failure';
import {
  connectionStringFor,
  readPassword,
  type SupervisorPlan,
  type SupervisorReport,
} from './supervisor-plan';

export interface SupervisedPostgres {
  readonly connectionString: string;
  /** Fast shutdown; resolves when database and supervisor have ended. */
  stop(): Promise<void>;
}

export type SupervisedWanted = Omit<SupervisorPlan, 'ownerPid' | 'port' | 'options'> & {
  readonly options?: readonly string[];
};

/** Starts the embedded PostgreSQL under a supervisor that outlives our Ctrl-C and notices our death. */
export async function startSupervisedPostgres(
  wanted: SupervisedWanted,
  say: (line: string) => void,
): Promise<SupervisedPostgres> {
  const program = path.join(wanted.projectFolder, 'dist/server/postgres-supervisor.js');
  if (!existsSync(program)) throw new StartFailure(`${program} is missing. Run npm run build first.`);
  const plan: SupervisorPlan = { ...wanted, options: wanted.options ?? [], ownerPid: process.pid };

  let stopping = false;
  let current: ChildProcess;
  const begin = async (work: SupervisorPlan) => {
    const child = spawnSupervisor(program);
    current = child;
    const ready = await firstReport(child, work, say);
    child.once('exit', () => void again({ ...plan, port: ready }));
    return ready;
  };
  const again = async (work: SupervisorPlan) => {
    while (!stopping) {
      say("The database's supervisor was ended from outside; starting another one.");
      await sleep(500);
      if (stopping) return;
      const ready = await begin(work).then(
        () => true,
        (error: Error) => say(error.message),
      );
      if (ready) return;
      await sleep(2_000);
    }
  };
  const port = await begin(plan);
  return {
    connectionString: connectionStringFor(port, readPassword(wanted.dataFolder)),
    stop: async () => {
      stopping = true;
      await endOf(current);
    },
  };
}

function spawnSupervisor(program: string): ChildProcess {
  const { PATH, SystemRoot, TMPDIR } = process.env;
  return fork(program, [], {
    detached: true,
    cwd: path.parse(program).root,
    // Neither the server's secrets nor its debugger flags are the supervisor's business.
    env: { PATH, SystemRoot, TMPDIR },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function firstReport(
  child: ChildProcess,
  plan: SupervisorPlan,
  say: (line: string) => void,
): Promise<number> {
  return new Promise((done, failed) => {
    child.on('message', (report: SupervisorReport) => {
      if (report.type === 'notice') say(report.line);
      else if (report.type === 'ready') done(report.port);
      else failed(new StartFailure(report.line));
    });
    child.once('error', (error) =>
      failed(new StartFailure(`The database's supervisor cannot start: ${error.message}.`)),
    );
    child.once('exit', () =>
      failed(new StartFailure("The database's supervisor ended before the database was ready.")),
    );
    child.send({ type: 'begin', plan });
  });
}

function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    if (child.connected) child.send({ type: 'stop' }, () => {});
  });
}
