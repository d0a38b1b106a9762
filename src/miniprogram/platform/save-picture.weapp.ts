import Taro from '@tarojs/taro';
import { drawTicket, type TicketPicture, ticketSize } from './ticket-drawing';

export async function saveTicketPicture(picture: TicketPicture): Promise<'saved' | 'denied' | 'failed'> {
  try {
    const canvas = Taro.createOffscreenCanvas({ type: '2d', ...ticketSize }) as unknown as DrawnCanvas;
    drawTicket(canvas.getContext('2d'), picture);
    const drawn = await Taro.canvasToTempFilePath({
      canvas: canvas as unknown as Taro.Canvas,
      fileType: 'png',
    });
    await Taro.saveImageToPhotosAlbum({ filePath: drawn.tempFilePath });
    return 'saved';
  } catch (error) {
    return /auth|deny|denied|cancel/i.test((error as { errMsg?: string }).errMsg ?? '') ? 'denied' : 'failed';
  }
}

type DrawnCanvas = { getContext(kind: '2d'): CanvasRenderingContext2D };
