import { create } from 'fontkit';
import { openFace } from './face';
import type { FaceName } from './font-files';
import { settable, unprintable } from './unprintable';

test.each<FaceName>(['song', 'songBold', 'kai', 'yi', 'tibetan'])(
  'the characters of %s are those that a font reader finds',
  (name) => {
    const face = openFace(name);
    const font = create(face.trueType());
    if ('fonts' in font) throw new Error('a collection');
    const differing = Array.from({ length: 0x32000 }, (_, codePoint) => codePoint).filter(
      (codePoint) => face.covers(codePoint) !== font.glyphForCodePoint(codePoint).id > 0,
    );
    expect(differing).toEqual([]);
  },
);

test('names with rare characters, in Yi and in Tibetan can be printed', () => {
  expect(unprintable('㛃𬭎彣龑𠮷䶮㙓犇喆堃翀赟 ꆈꌠ བཀྲ་ཤིས་ Иван Ñandú 김')).toEqual([]);
});

test('so can the rare characters of the extensions A to E that the national table knows', () => {
  expect(
    unprintable(
      '㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䁖䂮䃅䃎䅟䌹䎃䎖䏝䏡䏲䐃䓖䓛䓨䓫䓬䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮𠅤𠙶𠳐𡎚𡐓𣗋𣲗𣲘𣸣𤧛𤩽𤫉𥔲𥕢𥖨𥻗𦈡𦒍𦙶𦝼𦭜𦰡𧿹𨐈𨙸𨚕𨟠𨭉𨱇𨱏𨱑𨱔𨺙𩾃𩾌𪟝𪣻𪤗𪨰𪨶𪩘𪾢𫄧𫄨𫄷𫄸𫇭𫌀𫍣𫍯𫍲𫍽𫐄𫐐𫐓𫑡𫓧𫓯𫓶𫓹𫔍𫔎𫔶𫖮𫖯𫖳𫗧𫗴𫘜𫘝𫘦𫘧𫘨𫘪𫘬𫚕𫚖𫚭𫛭𫞩𫟅𫟦𫟹𫟼𫠆𫠊𫠜𫢸𫫇𫭟𫭢𫭼𫮃𫰛𫵷𫶇𫷷𫸩𬀩𬀪𬂩𬃊𬇕𬇙𬇹𬉼𬊈𬊤𬌗𬍛𬍡𬍤𬒈𬒔𬒗𬕂𬘓𬘘𬘡𬘩𬘫𬘬𬘭𬘯𬙂𬙊𬙋𬜬𬜯𬞟𬟁𬟽𬣙𬣞𬣡𬣳𬤇𬤊𬤝𬨂𬨎𬩽𬪩𬬩𬬭𬬮𬬱𬬸𬬹𬬻𬬿𬭁𬭊𬭎𬭚𬭛𬭤𬭩𬭬𬭯𬭳𬭶𬭸𬭼𬮱𬮿𬯀𬯎𬱖𬱟𬳵𬳶𬳽𬳿𬴂𬴃𬴊𬶋𬶍𬶏𬶐𬶟𬶠𬶨𬶭𬶮𬷕𬸘𬸚𬸣𬸦𬸪𬹼𬺈𬺓',
    ),
  ).toEqual([]);
});

test('the marks of forms can be printed', () => {
  expect(unprintable('□■○●√×①⑳〇（）《》“”——……￥%‰℃㎡²±≤·')).toEqual([]);
});

test('a character that no font has is told, once, in its order', () => {
  expect(unprintable('张𠔻说😀，𠔻')).toEqual(['𠔻', '😀']);
});

test('a variant that cannot be shown is told, a choice between text and emoji is no matter', () => {
  expect(unprintable('葛\u{e0100}')).toEqual(['\u{e0100}']);
  expect(unprintable('√\ufe0e')).toEqual([]);
});

test('spaces and line breaks are no characters to print', () => {
  expect(unprintable('一 二\t三\n四\r\n五　六\u00a0七\u200b八')).toEqual([]);
  expect(settable('一\t二\r\n三\u00a0四\u200b五　六')).toBe('一  二\n三 四五　六');
});
