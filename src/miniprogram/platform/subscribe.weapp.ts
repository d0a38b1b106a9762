import Taro from '@tarojs/taro';

export const offersSubscribing: boolean = true;

/** WeChat asks only in the tap itself: nothing may be waited for before this is called. */
export async function subscribe(templates: readonly string[]): Promise<string[]> {
  try {
    // Taro's types ask for Alipay's name of the same list, and know no answer by template.
    const answer: unknown = await Taro.requestSubscribeMessage({ tmplIds: [...templates], entityIds: [] });
    return templates.filter((template) => (answer as Record<string, unknown>)[template] === 'accept');
  } catch {
    // Switched off in the phone's settings, or put away without an answer.
    return [];
  }
}
