import { qrModules } from './qr-modules';

export type TicketPicture = {
  readonly title: string;
  /** 16 digits. */
  readonly code: string;
  /** What the QR holds. */
  readonly link: string;
  /** Lines under the tear line: when, to which committee. */
  readonly lines: readonly string[];
  readonly fileName: string;
};

export const ticketSize = { width: 750, height: 1120 } as const;

type Brush = Pick<
  CanvasRenderingContext2D,
  'fillStyle' | 'strokeStyle' | 'lineWidth' | 'font' | 'textAlign' | 'fillRect' | 'fillText' | 'measureText'
> &
  Pick<CanvasRenderingContext2D, 'beginPath' | 'moveTo' | 'lineTo' | 'stroke' | 'setLineDash'>;

const ink = '#1B2420';
const family = '"PingFang SC","Noto Sans SC","Noto Sans CJK SC",sans-serif';

/** Draws the ticket that goes to the album: code, QR and dated stub on white. */
export function drawTicket(brush: Brush, picture: TicketPicture): void {
  const { width, height } = ticketSize;
  brush.fillStyle = '#FFFFFF';
  brush.fillRect(0, 0, width, height);
  brush.textAlign = 'center';
  write(brush, picture.title, width / 2, 96, `700 44px ${family}`, ink);
  drawQr(brush, picture.link, (width - 440) / 2, 150, 440);
  const groups = picture.code.match(/\d{1,4}/g) ?? [];
  write(brush, groups.join('  '), width / 2, 690, `700 60px ${family}`, ink);
  drawTearLine(brush, 750);
  brush.textAlign = 'left';
  drawLines(brush, picture.lines, 60, 820, width - 120);
}

function drawQr(brush: Brush, text: string, left: number, top: number, size: number): void {
  const modules = qrModules(text);
  const count = modules.length;
  const cell = Math.floor(size / count);
  const inset = Math.floor((size - cell * count) / 2);
  brush.fillStyle = ink;
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (modules[row]?.[column]) {
        brush.fillRect(left + inset + column * cell, top + inset + row * cell, cell, cell);
      }
    }
  }
}

function drawTearLine(brush: Brush, y: number): void {
  brush.strokeStyle = '#CCC5B6';
  brush.lineWidth = 3;
  brush.setLineDash([14, 12]);
  brush.beginPath();
  brush.moveTo(40, y);
  brush.lineTo(ticketSize.width - 40, y);
  brush.stroke();
  brush.setLineDash([]);
}

function drawLines(brush: Brush, lines: readonly string[], left: number, top: number, room: number): void {
  let y = top;
  for (const line of lines) {
    for (const piece of wrapped(brush, line, room)) {
      write(brush, piece, left, y, `400 30px ${family}`, '#55605A');
      y += 46;
    }
    y += 10;
  }
}

function wrapped(brush: Brush, line: string, room: number): string[] {
  brush.font = `400 30px ${family}`;
  const pieces: string[] = [];
  let piece = '';
  for (const sign of line) {
    if (brush.measureText(piece + sign).width > room && piece) {
      pieces.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return piece ? [...pieces, piece] : pieces;
}

function write(brush: Brush, text: string, x: number, y: number, font: string, colour: string): void {
  brush.font = font;
  brush.fillStyle = colour;
  brush.fillText(text, x, y);
}
