import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Tap } from '@/miniprogram/components/tap';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import { piecesOf, shortened } from './links';
import classes from './message-text.module.scss';

type MessageTextProps = {
  text: string;
  /** An address in it was tapped: nothing opens by itself. */
  onLink: (address: string) => void;
};

/** The words of a message. Of a long one only the beginning travels to the screen until somebody asks for the rest. */
export function MessageText({ text, onLink }: MessageTextProps) {
  const { reading: words } = useTalkTexts();
  const [open, setOpen] = useState(false);
  const short = shortened(text);
  const drawn = <Pieces text={open || short === undefined ? text : short} onLink={onLink} />;
  if (short === undefined) return drawn;
  return (
    <>
      {drawn}
      <Tap className={classes.more} expanded={open} onTap={() => setOpen(!open)}>
        {open ? words.fold : words.unfold}
      </Tap>
    </>
  );
}

function Pieces({ text, onLink }: MessageTextProps) {
  const pieces = piecesOf(text);
  if (pieces.every(({ address }) => address === undefined)) return <>{text}</>;
  return (
    <View>
      {pieces.map(({ text: part, address }, at) =>
        address === undefined ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a message never change their places.
          <Text key={at}>{part}</Text>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <Tap key={at} role="link" className={classes.link} onTap={() => onLink(address)}>
            {part}
          </Tap>
        ),
      )}
    </View>
  );
}
