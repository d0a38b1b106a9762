import type { FileId } from '@/domain/ids';
import { filedCase } from '../../../../test/harness/casefile';
import { PHOTOS, wholeLife } from '../../../../test/harness/filed-life';
import { albumOf } from '../papers';
import type { StoryFile } from '../story';
import { photoBlocks } from './photos';

const { story } = filedCase(wholeLife().events, { kept: PHOTOS });
const [photo, scan, voice, gone] = ['f-ditch', 'scan', 'voice', 'gone'] as FileId[];

describe('the photos of a paper', () => {
  it('are drawn; a PDF or a recording is named, never read, and what is gone is counted', async () => {
    const asked: FileId[] = [];
    const files = new Map<FileId, StoryFile>([
      ...story.files,
      [scan as FileId, { mediaType: 'application/pdf', sha256: null }],
      [voice as FileId, { mediaType: 'audio/mp4', sha256: null }],
    ]);
    const bytes = (fileId: FileId) => {
      asked.push(fileId);
      return story.bytes(fileId);
    };
    const ids = [photo, scan, voice, gone] as FileId[];
    const album = await albumOf({ ...story, files, bytes }, ids);
    expect(asked).toEqual([photo, gone]);
    const blocks = photoBlocks(
      album,
      ids.map((fileId, index) => ({ fileId, caption: `证据${index + 1}`, time: '10月5日' })),
    );
    expect(blocks).toEqual([
      { kind: 'photos', across: 2, items: [{ caption: '证据1', time: '10月5日', bytes: PHOTOS['f-ditch'] }] },
      { kind: 'note', text: '证据2　10月5日（PDF 文件，原件在电子卷宗里）' },
      { kind: 'note', text: '证据3　10月5日（录音，原件在电子卷宗里）' },
      { kind: 'note', text: '有1件材料的原件没有找到。' },
    ]);
  });
});
