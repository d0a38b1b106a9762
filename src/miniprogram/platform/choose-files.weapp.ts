import Taro from '@tarojs/taro';
import type { ChosenFile } from './chosen-file';
import { type FileChoice, fileEndings, kindByName } from './file-choice';

/** PDF and sound files from WeChat's own chats: a mini program reaches no other place of the phone. */
export async function chooseFiles(max: number): Promise<FileChoice> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: max, type: 'file', extension: fileEndings });
    const files = tempFiles.flatMap(({ path, size, name }): ChosenFile[] => {
      const kind = kindByName(name);
      return kind ? [{ path, size, name, kind }] : [];
    });
    return { kind: 'chosen', files, others: tempFiles.length - files.length };
  } catch (error) {
    const said = (error as { errMsg?: string }).errMsg ?? '';
    return { kind: /cancel/i.test(said) ? 'cancelled' : 'unsupported' };
  }
}
