import * as fs from 'node:fs';
import path from 'node:path';

type Options = Record<string, unknown> & {
  success?: (result: object) => void;
  fail?: (error: { errMsg: string }) => void;
};

/** The phone's own files, in `folder`; what WeChat calls its user's path stands at the beginning of their names. */
export function filesIn(folder: string, userPath: string): object {
  const at = (name: unknown) =>
    String(name).startsWith(userPath) ? path.join(folder, String(name).slice(userPath.length)) : String(name);
  return {
    accessSync: (name: string) => fs.accessSync(at(name)),
    mkdirSync: (name: string, recursive: boolean) => fs.mkdirSync(at(name), { recursive }),
    copyFileSync: (from: string, to: string) => fs.copyFileSync(at(from), at(to)),
    statSync: (name: string) => fs.statSync(at(name)),
    readdirSync: (name: string) => fs.readdirSync(at(name)),
    unlinkSync: (name: string) => fs.unlinkSync(at(name)),
    readFile: ({ filePath, position, length, success, fail }: Options) => {
      try {
        const whole = fs.readFileSync(at(filePath));
        const part = whole.subarray(Number(position ?? 0)).subarray(0, Number(length ?? whole.length));
        success?.({ data: new Uint8Array(part).buffer });
      } catch (error) {
        fail?.({ errMsg: `readFile:fail ${String(error)}` });
      }
    },
  };
}
