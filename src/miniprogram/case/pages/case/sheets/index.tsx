import type { FunctionComponent } from 'react';
import type { CaseSheet } from '../actions';
import type { ShownCase } from '../use-case';
import { CodeSheet } from './code';
import { MoreSheet } from './more';
import { PauseSheet } from './pause';
import { SupplementSheet } from './supplement';
import { WithdrawSheet } from './withdraw';

const sheets: Readonly<Record<CaseSheet, FunctionComponent<{ page: ShownCase }>>> = {
  supplement: SupplementSheet,
  pauseRoom: PauseSheet,
  withdraw: WithdrawSheet,
  code: CodeSheet,
  more: MoreSheet,
};

/** The small forms over the page. A closed one stays, so that what was begun in it is still there. */
export function Sheets({ page }: { page: ShownCase }) {
  return (
    <>
      {Object.entries(sheets).map(([name, Sheet]) => (
        <Sheet key={name} page={page} />
      ))}
    </>
  );
}
