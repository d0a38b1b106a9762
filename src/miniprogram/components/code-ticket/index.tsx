import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import { Facts } from '../facts';
import { Qr } from '../qr';
import { semantics } from '../semantics';
import classes from './index.module.scss';

type CodeTicketProps = {
  /** 16 digits. */
  code: string;
  /** What the QR holds. */
  link: string;
  qrLabel: string;
  codeLabel: string;
  rows: readonly { label: string; value: string }[];
  note?: ReactNode;
};

/** The case's code like a ticket: the picture to scan, the number to read, the dated stub. */
export function CodeTicket({ code, link, qrLabel, codeLabel, rows, note }: CodeTicketProps) {
  return (
    <View className={classes.ticket}>
      <View className={classes.face}>
        <Qr text={link} label={qrLabel} />
        <CodeGroups code={code} label={codeLabel} />
      </View>
      <View className={classes.tear}>
        <View className={classNames(classes.notch, classes.left)} />
        <View className={classes.dashes} />
        <View className={classNames(classes.notch, classes.right)} />
      </View>
      <View className={classes.stub}>
        <Facts items={rows} />
        {note ? <View className={classes.note}>{note}</View> : null}
      </View>
    </View>
  );
}

type CodeGroupsProps = { code: string; label: string; size?: 'large' | 'small' | undefined };

export function CodeGroups({ code, label, size = 'large' }: CodeGroupsProps) {
  const groups = [0, 4, 8, 12].map((from) => ({ from, digits: code.slice(from, from + 4) }));
  return (
    <View className={classNames(classes.groups, classes[size])} {...semantics({ role: 'img', label })}>
      {groups.map(({ from, digits }) => (
        <View key={from}>{digits}</View>
      ))}
    </View>
  );
}
