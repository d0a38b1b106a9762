import { View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { DrawingSurface } from '@/miniprogram/platform/drawing';
import {
  isSignature,
  longestPath,
  pathOf,
  type Stroke,
  simplified,
  strokesOf,
} from '@/miniprogram/platform/strokes';
import { Button } from '../button';
import { classNames } from '../class-names';
import { Field } from '../field';
import { Icon } from '../icon';
import { semantics } from '../semantics';
import classes from './index.module.scss';

type SignaturePadProps = {
  /** Whose signature this is; stands above the paper and is said to a screen reader. */
  label: string;
  /** SVG path data of an earlier signature; anything else than what was handed out last replaces the ink. */
  value: string | undefined;
  /** SVG path data within 600 × 240 units; nothing while there is no ink, or too little to be a name. */
  onChange: (path: string | undefined) => void;
  words: {
    /** On the empty paper: 在这里签名. */
    here: string;
    clear: string;
    signed: string;
    unsigned: string;
    /** The last stroke was left out because the drawing is too large. */
    full: string;
  };
  help?: string | undefined;
  error?: string | undefined;
  /** For whoever cannot draw: leads to signing on paper or with help. */
  otherWay?: { label: string; onTap: () => void } | undefined;
  /** Needed where two of them stand on one page. */
  id?: string | undefined;
};

/** A paper to sign on with a finger. It holds lines, not a picture. */
export function SignaturePad(props: SignaturePadProps) {
  const { label, words, help, error, otherWay, id = 'signature-paper' } = props;
  const { strokes, signed, full, add, clear } = useSignature(props);
  const state = signed ? words.signed : words.unsigned;
  return (
    <Field label={label} help={help} error={error ?? (full ? words.full : undefined)}>
      <View
        className={classNames(classes.paper, Boolean(error) && classes.wrong)}
        {...semantics({ role: 'img', label: `${label}, ${state}` })}
      >
        <View className={classNames(classes.under, strokes.length > 0 && classes.written)}>
          <View className={classes.here}>{words.here}</View>
          <View className={classes.line} />
        </View>
        <DrawingSurface id={id} className={classes.surface as string} strokes={strokes} onStroke={add} />
      </View>
      <View className={classes.below}>
        <View
          className={classNames(classes.state, signed && classes.signed)}
          {...semantics({ live: 'polite' })}
        >
          <View className={signed ? classes.tick : classes.absent}>
            <Icon name="check" size={18} />
          </View>
          <View>{state}</View>
        </View>
        <Button kind="quiet" size="small" icon="refresh" disabled={strokes.length === 0} onTap={clear}>
          {words.clear}
        </Button>
      </View>
      {otherWay ? (
        <Button kind="quiet" size="small" onTap={otherWay.onTap}>
          {otherWay.label}
        </Button>
      ) : null}
    </Field>
  );
}

function useSignature({ value, onChange }: SignaturePadProps) {
  const [strokes, setStrokes] = useState<readonly Stroke[]>(() => inkOf(value));
  const [full, setFull] = useState(false);
  const said = useRef(value);
  useEffect(() => {
    if (value === said.current) return;
    said.current = value;
    setStrokes(inkOf(value));
    setFull(false);
  }, [value]);
  const write = (path: string) => {
    const next = inkOf(path);
    setStrokes(next);
    setFull(false);
    said.current = isSignature(next) ? path : undefined;
    onChange(said.current);
  };
  return {
    strokes,
    full,
    signed: isSignature(strokes),
    add: (stroke: Stroke) => {
      const path = pathOf([...strokes, simplified(stroke)]);
      if (path.length <= longestPath) return write(path);
      setFull(true);
      // Takes the stroke that was left out off the paper.
      setStrokes([...strokes]);
    },
    clear: () => write(''),
  };
}

/** What is seen on the paper is what is handed out, to the unit. */
function inkOf(path: string | undefined): readonly Stroke[] {
  return (path && strokesOf(path)) || [];
}
