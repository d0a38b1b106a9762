import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { DEFAULT_PROCEDURE, type Procedure } from '@/domain/procedure/procedure';
import { codeOf } from '../running/data-folder';
import { StartFailure } from '../running/start-failure';
import { contradictions } from './procedure/checks';
import { type Jsonc, type Path, type Place, type Problem, parseJsonc } from './procedure/jsonc';
import { missingIn, overlay, without } from './procedure/overlay';
import { procedureFile } from './procedure/schema';
import { pathWords } from './procedure/words';

/**
 * How this place goes about its cases: the built-in procedure, with whatever the file says laid over it. Throws a
 * StartFailure with one line for each mistake: `file:line:column`, what is wrong, and what to write instead.
 */
export function readProcedure(file: string | undefined): Procedure {
  if (file === undefined) return DEFAULT_PROCEDURE;
  const parsed = parseJsonc(readText(file));
  if (!parsed.ok) throw refused(file, parsed.errors);
  const { document } = parsed;
  const checked = check(document);
  if (checked.problems.length === 0) return checked.procedure;
  const mistakes = checked.problems.map((problem) => ({
    place: document.placeOf(problem),
    says: `${pathWords(problem.at)} ${problem.says}`,
  }));
  throw refused(file, mistakes);
}

type Said = Readonly<Record<string, unknown>>;

interface Checked {
  readonly procedure: Procedure;
  readonly problems: readonly Problem[];
}

/** Goes on with what is right beside each mistake, so that all of them are told at once. */
function check(document: Jsonc): Checked {
  const result = v.safeParse(procedureFile, document.value, { abortPipeEarly: true });
  const misfits = (result.issues ?? []).map(misfit);
  const fitting =
    without(
      document.value,
      misfits.map(({ at }) => at),
    ) ?? {};
  const procedure = overlay(fitting as Said);
  const missing = (fitting as Said).base === 'none' ? missingIn(fitting as Said) : [];
  const further = [...missing, ...contradictions(procedure, document.has)];
  // What is said of something that a mistake stands in, or stands inside of, may be that mistake's echo.
  const isEcho = ({ at }: Problem) => misfits.some((one) => startsWith(at, one.at) || startsWith(one.at, at));
  return {
    procedure,
    problems: [...document.problems, ...misfits, ...further.filter((one) => !isEcho(one))],
  };
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((step, index) => step === path[index]);
}

function misfit(issue: v.BaseIssue<unknown>): Problem {
  const at = (issue.path ?? []).map(({ key }) => key as string | number);
  if (issue.expected === 'never') return { at, says: `is not known here; ${issue.message}`, name: true };
  if (issue.received === 'undefined') return { at, says: `is missing; ${issue.message}` };
  return { at, says: `is ${shown(issue.input)}; ${issue.message}` };
}

function shown(input: unknown): string {
  const text = JSON.stringify(input);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

interface Mistake {
  readonly place: Place;
  readonly says: string;
}

function refused(file: string, mistakes: readonly Mistake[]): StartFailure {
  const lines = [...mistakes]
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
    .map(({ place, says }) => `${file}:${place.line}:${place.column} ${says}.`);
  const [only] = lines;
  return new StartFailure(
    lines.length === 1
      ? `PROCEDURE_FILE: ${only}`
      : `PROCEDURE_FILE: ${lines.length} things to correct.\n${lines.join('\n')}`,
  );
}

function readText(file: string): string {
  try {
    // Takes away the mark that some editors put before the first letter.
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (codeOf(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new StartFailure(`PROCEDURE_FILE: ${file} is not in UTF-8. Save it as UTF-8.`);
    throw new StartFailure(`PROCEDURE_FILE: ${file} cannot be read (${codeOf(error)}). Correct the path.`);
  }
}
