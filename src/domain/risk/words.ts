/**
 * Words that sound like danger to somebody's life or body. Heard rather too often than too seldom: what follows is
 * an offer to whoever wrote them, and a mark for the mediator, who reads the sentence themselves.
 */
const DANGER: readonly RegExp[] = [
  /打死|弄死|砍死|杀了|杀人|杀你|杀他|杀她|捅死|捅了|拿刀|动刀|菜刀|砍人|砍他|砍你/,
  /不想活|活不下去|不活了|去死|想死|自杀|跳楼|跳河|喝农药|喝药|上吊|寻短见|同归于尽/,
  /放火|烧了.{0,4}(?:房|屋|家)|炸了|炸掉|汽油/,
  /被打|打我|打得|家暴|关起来|不让出门|救命|跟踪我|威胁我/,
  /\b(?:kill|suicide|hang myself|knife|beat(?:s|en|ing)? me|end my life|burn (?:it|the house) down)\b/i,
];

/** Words that insult. In the joint room a person looks at such a message before the other side reads it. */
const INSULTS: readonly RegExp[] = [
  /傻[逼比屄]|[操草肏](?:你|他|她|妈|蛋)|他妈的|妈的[个巴]|狗日|龟儿子|日你|滚你|王八蛋|畜生|杂种|婊子|贱[人货]|不要脸/,
  /\b(?:bastard|bitch|fuck(?:ing|er)?|asshole|scumbag)\b/i,
];

/** Between the characters people leave blanks and marks, to get past exactly such a list. */
const GAPS = /[\s.·*_,，。~-]+(?=[\u4e00-\u9fff])/g;

export function soundsLikeDanger(text: string): boolean {
  return matches(DANGER, text);
}

export function soundsLikeInsult(text: string): boolean {
  return matches(INSULTS, text);
}

function matches(list: readonly RegExp[], text: string): boolean {
  const closed = text.replace(GAPS, '');
  return list.some((one) => one.test(text) || one.test(closed));
}
