import * as v from 'valibot';
import { templateId } from '@/contract/fields';
import {
  FIELD_WORDS,
  type NoticeTemplates,
  QUIET_HOURS,
  type QuietHours,
  TEMPLATE_USES,
} from '@/domain/notices/outgoing';

const template = v.object({ id: templateId, fields: v.record(v.string(), v.picklist(FIELD_WORDS)) });
const templates = v.partial(v.strictObject(v.entriesFromList(TEMPLATE_USES, template)));

/**
 * The templates of the mini program's account as `YIMA_TEMPLATES` gives them, in JSON by what each is used for:
 * `{"turn":{"id":"…","fields":{"thing1":"what","character_string2":"code","time3":"when"}}}`.
 * @throws Error that names the variable where it is no such thing.
 */
export function readTemplates(text: string | undefined): NoticeTemplates {
  if (!text?.trim()) return {};
  const result = v.safeParse(templates, readJson(text));
  if (!result.success)
    throw new Error(`YIMA_TEMPLATES: ${v.getDotPath(result.issues[0]) ?? 'the whole'} is wrong`);
  return Object.fromEntries(Object.entries(result.output).filter(([, one]) => one !== undefined));
}

/** `YIMA_QUIET_HOURS`, such as `22-7`: hours of the day in China. @throws Error where it is no such thing. */
export function readQuietHours(text: string | undefined): QuietHours {
  if (!text?.trim()) return QUIET_HOURS;
  const [, from = '', until = ''] = /^\s*(\d{1,2})\s*-\s*(\d{1,2})\s*$/.exec(text) ?? [];
  const hours = { from: Number(from), until: Number(until) };
  if (from === '' || hours.from > 23 || hours.until > 23)
    throw new Error('YIMA_QUIET_HOURS: set it to two hours of the day, such as 22-7');
  return hours;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
