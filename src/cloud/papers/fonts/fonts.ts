import { type Face, openFace } from './face';

/** The faces that papers are set in: 宋体 first, 楷体 for what it lacks, then the scripts of western Sichuan. */
export interface PaperFonts {
  /** The first face that has the character, or null when no face has it. */
  faceOf(character: string, bold: boolean): Face | null;
}

let shared: PaperFonts | undefined;

/** One set for the whole process; opening it reads nothing yet. */
export function paperFonts(): PaperFonts {
  shared ??= openFonts();
  return shared;
}

function openFonts(): PaperFonts {
  const song = openFace('song');
  const songBold = openFace('songBold');
  const rare = [openFace('kai'), openFace('yi'), openFace('tibetan')];
  const regular = [song, ...rare];
  const bold = [songBold, ...rare];
  return {
    faceOf(character, inBold) {
      const codePoint = character.codePointAt(0) ?? 0;
      return (inBold ? bold : regular).find((face) => face.covers(codePoint)) ?? null;
    },
  };
}
