/**
 * Words that sound like danger to somebody's life or body. Heard rather too often than too seldom: what follows is
 * an offer to whoever wrote them, and a mark for the mediator, who reads the sentence themselves. Everyday words that
 * merely look alike (打电话, 跳楼价, 救命恩人) are left out where that can be told.
 */
const DANGER: readonly RegExp[] = [
  // Threats against a life.
  /[打弄整砍捅烧炸勒掐]死(?!结|机|角|不)|杀(?:了|死)?(?:你|他|她|我|人|全家)|宰了(?:你|他|她)|捅了?(?:你|他|她|我)|砍了?(?:你|他|她|我|人)/,
  /(?:拿|提|举|抄|动|掏|带).{0,3}刀|要了?(?:你|他|她|我)的?命|灭(?:你|他|她)?(?:全家|门)|收尸|同归于尽|见血/,
  /放火|烧了.{0,4}(?:房|屋|家)|(?:泼|浇|洒|倒|提).{0,3}汽油|炸(?:了|掉).{0,3}(?:你|他|她|房|屋|家|车)|把.{0,6}炸(?:了|掉)/,
  // Against one's own.
  /不想活(?!动|跃)|活不下去|活不成|不活了|活够了|去死|想死(?!你|他|她)|寻死|死给.{1,4}看|死在(?:你|他|她)|自杀|自尽|轻生|寻短见|遗书|割腕|安眠药|上吊|一了百了/,
  /跳楼(?!价|大?甩卖|机)|跳[河江井崖]|投[河江井]|喝(?:农药|百草枯|敌敌畏)|(?:要|想|就|去)喝药(?!酒|膳|茶)|喝药(?:死|自|寻|了断)/,
  // Violence that is going on.
  /被.{0,4}打(?!扰|断|动|发|电话|听|工|开|扮|乱|造|车|款)|(?:又|老|总|经常|天天|要|还|他|她|动手)打我(?!的?(?:电话|手机|号))|[打揍踢](?:得|到)我|挨打|打老婆|打孩子|打伤|家暴/,
  /(?:把我|被|将我).{0,4}关(?:起来|在)|不让(?:我|她|他)?出门|救命(?!恩|钱|稻草|药|的?药)|跟踪我|威胁我|恐吓/,
  /\bkill(?:s|ed|ing)? (?:you|him|her|me|myself|them|us|everybody|everyone|your|my)\b|\bsuicide\b|\b(?:hang|hurt|cut) myself\b/i,
  /\b(?:end|take) my (?:own )?life\b|\bwant(?:s|ed)? to die\b|\b(?:with|pulls?|pulled) a knife\b|\bstab(?:s|bed|bing)?\b/i,
  /\b(?:he|she|they) (?:beats?|hits?|punch(?:es|ed)?|kick(?:s|ed)?) me\b|\bbeat(?:s|en|ing)? (?:me|you|him|her) up\b|\bthreaten(?:s|ed|ing)? (?:me|to)\b|\block(?:s|ed) me (?:in|up)\b/i,
  /\bburn(?:s|ed|ing)? (?:it|(?:the|your|his|her) (?:house|home)) down\b/i,
];

/** Words that insult. In the joint room a person looks at such a message before the other side reads it. */
const INSULTS: readonly RegExp[] = [
  /傻[逼比屄叉]|[操草肏](?:你|他|她)?(?:妈|娘|祖宗|大爷|全家|奶奶|泥马)|[操肏](?:你|蛋)(?!的?心)|我[操艹肏]|(?:他|你|尼|去你)妈[的逼批]|妈卖批|妈[的个]巴/,
  /狗日的?|龟儿子|日你(?:妈|娘|先人|祖宗|仙人|大爷)|滚(?:你妈|蛋|犊子)|王八[蛋羔]|畜生|杂种(?!玉米|水稻|优势)|狗杂|狗东西|猪狗不如|婊子|贱[人货]|不要脸|死全家|全家死|断子绝孙|不得好死|老不死/,
  /\b(?:sb|cnm|nmsl|tmd|mlgb)\b|\b(?:bastard|bitch|fuck(?:ing|ed|er|ers)?|assholes?|scumbag|whore|motherfucker)s?\b/i,
];

export function soundsLikeDanger(text: string): boolean {
  return matches(DANGER, text);
}

export function soundsLikeInsult(text: string): boolean {
  return matches(INSULTS, text);
}

function matches(list: readonly RegExp[], text: string): boolean {
  // Full-width letters and invisible characters are the same word to whoever reads it.
  const plain = text.normalize('NFKC').replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
  const closed = closeUp(plain);
  return list.some((one) => one.test(plain) || one.test(closed));
}

const GAPS = /[\s.·*_,，。、~|/-]+/;

/**
 * Between the characters of a word people put blanks and marks, to get past exactly such a list. Only what stands
 * alone is drawn together: a comma between two clauses keeps them apart.
 */
function closeUp(text: string): string {
  const [first = '', ...rest] = text.split(GAPS);
  let before = first;
  return rest.reduce((whole, piece) => {
    const isOne = isHan(before) || isHan(piece) || (isLetter(before) && isLetter(piece));
    before = piece;
    return whole + (isOne ? '' : ' ') + piece;
  }, first);
}

function isHan(piece: string): boolean {
  return /^[\u4e00-\u9fff]$/.test(piece);
}

function isLetter(piece: string): boolean {
  return /^[a-z]$/i.test(piece);
}
