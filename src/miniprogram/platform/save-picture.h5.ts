import { drawTicket, type TicketPicture, ticketSize } from './ticket-drawing';

export async function saveTicketPicture(picture: TicketPicture): Promise<'saved' | 'denied' | 'failed'> {
  const canvas = document.createElement('canvas');
  canvas.width = ticketSize.width;
  canvas.height = ticketSize.height;
  const brush = canvas.getContext('2d');
  if (!brush) return 'failed';
  drawTicket(brush, picture);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) return 'failed';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${picture.fileName}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return 'saved';
}
