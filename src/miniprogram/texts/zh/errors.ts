import { refusals } from './refusals';

type Params = Readonly<Record<string, string | number>>;

const number = (value: string | number | undefined) => Number(value ?? 0);
const span = (value: string | number | undefined) => {
  const seconds = Math.max(1, number(value));
  if (seconds < 60) return ` ${seconds} 秒`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? ` ${minutes} 分钟` : ` ${Math.ceil(minutes / 60)} 小时`;
};
const mebibytes = (bytes: string | number | undefined) => Math.floor(number(bytes) / 1024 / 1024);
const centrePhone = ({ phone }: Params) => (phone ? `中心电话 ${phone} ` : '中心电话');

export const errors = {
  codes: {
    'network.offline': () => '没信号，有网了再试一次。您写的都还在。',
    'network.timeout': () => '网太慢，没等到回音。再试一次不会重复。',
    'outbox.waiting': () => '没有信号。已经存在手机里，有网就自动发出，不用重做。',
    'storage.full': () =>
      '手机存满了，这次没有存下，也没有发出。写的还在。请删掉一些照片或用不着的东西，再试一次。',
    'answer.unreadable': () => '没看懂回音，请过一会儿再试。',
    'server.unavailable': () => '服务这会儿没回应，请过一两分钟再试。急事打中心电话。',
    'operation.unknown': () => '这个版本太旧了，请退出重新打开。',
    'input.invalid': () => '有几处要改，已经标出来了。',
    'input.not_json': () => '没发成，请退出重新打开再试。',
    'input.too_large': () => '写得太长了，请分几次发。',
    'identity.missing': () => '这部手机还没有登录。',
    'identity.invalid': () => '登录失效了，请重新进入。写下的草稿还在。',
    'identity.expired': () => '登录过期了，请重新进入。写下的草稿还在。',
    'identity.unreliable': () => '没认清是您本人，请退出微信再打开，或打中心电话。',
    'role.needed': () => '这一页只有工作人员能看。',
    'person.unknown': () => '没有这个人，请重新选。',
    'case.not_found': () => '没找到这件事，或者您看不到它。请核对解纷码，或打中心电话。',
    'code.mistyped': () => '有一位输错了，请对着单子再看一遍。',
    'code.not_found': () => '号码没输错，但查不到这件事。请打中心电话问问。',
    'key.wrong': (params: Params) =>
      number(params.left) > 0 ? `密钥不对，还能试 ${params.left} 次。` : '密钥不对，请对着单子再看一遍。',
    'key.locked': (params: Params) => `试错太多次，这个密钥锁上了。请打${centrePhone(params)}换一个。`,
    'key.expired': (params: Params) => `这个密钥过期了。请打${centrePhone(params)}换一个。`,
    'key.used': (params: Params) => `这个密钥用过了，一把只能用一次。请打${centrePhone(params)}要一把新的。`,
    'key.linked': (params: Params) =>
      `这件事和另一件合在一起办了，这个密钥是以前的。请打${centrePhone(params)}换一个新的。`,
    'key.not_now': (params: Params) => `这个密钥眼下打不开这件事。请打${centrePhone(params)}问一问。`,
    'key.opposing': () => '您已经是这件事里另一方的人，或者正在办这件事，不能用这个密钥。',
    'claim.unconfirmed': (params: Params) =>
      `中心还要核实是不是您，核实了就能看。不用再试；想快一点，请打${centrePhone(params).trim()}。`,
    'access.ended': (params: Params) =>
      `这件事已经不在这部手机上了：换了新手机，或者中心收回了密钥。如果不对，请打${centrePhone(params).trim()}。`,
    'invitation.invalid': () => '邀请码不对，或者已经用过了。请找管理员再要一个。',
    'limit.wait': (params: Params) =>
      `刚才试得太多了（也可能是同一个网络里的别人），请过${span(params.seconds)}再试。您写的都还在。等不及就打中心电话。`,
    'command.id_reused': () => '没发成，请退出这一页再试一次。',
    'case.busy': () => '有人同时在办这件事，请再点一次。',
    'cursor.invalid': () => '请下拉刷新一下。',
    'poster.unknown': () => '没有这张海报。照样可以在这里申请，地方自己选。',
    'poster.ended': () => '这张海报不用了。照样可以在这里申请，地方自己选。',
    'file.not_found': () => '文件没找到，请重新选一次。',
    'file.kind': () => '这个文件用不了，或者坏了。请选照片、PDF 或录音。',
    'file.pixels': () => '照片的尺寸太大了，请换一张，或截个图再发。',
    'file.too_large': ({ limit }: Params) => `文件太大了，请选小于 ${mebibytes(limit)} MB 的。`,
    'file.offset': () => '文件没传完整，请再传一次。',
    'file.ticket_invalid': () => '文件没传上，请再选一次。',
    'case.not_yours': () => '这件事不由您来办。',
    'case.not_now': () => '这会儿不能办这一步了，刚才可能已经有人办过。看看最新情况。',
    'case.call_applicant_first': () => '申请人说害怕。请先给申请人打通电话，再联系对方。',
    'case.party_unknown': () => '没有这一方，请重新选。',
    'case.party_required': () => '请先选是哪一方。',
    'case.mediator_unknown': () => '这位调解员不在本中心，请换一位。',
    'case.same_mediator': () => '已经是这位调解员了。',
    'case.mediator_is_party': () => '这位调解员自己就是这件事里的一方，请换一位。',
    'answer.not_for_applicant': () => '申请人不用答复。',
    'answer.already_refused': () => '这一方已经说了不愿意。想改主意，请打中心电话。',
    'room.not_open': () => '会谈还没打开，或者正在暂停。可以先跟中心说。',
    'room.consent_missing': (params: Params) =>
      `还有 ${Math.max(1, number(params.missing))} 方没有答复，等大家都答复了再打开。`,
    'pin.needed': () => '单独谈话上了锁。请先输密码，再看、再说。',
    'pin.wrong': ({ left, minutes }: Params) =>
      `密码不对，还能试 ${left} 次。${number(minutes) > 0 ? `请等 ${minutes} 分钟再试。` : ''}`,
    'pin.wait': ({ minutes }: Params) => `试得太多了，请等 ${minutes} 分钟再试。`,
    'pin.locked': () =>
      '试错太多次，锁上了。请带身份证到中心窗口，要一把新密钥，输进来就能重新打开；有几件事就要几把。',
    'pin.none': () => '现在没有设密码，不用输。请退出这一页再进来。',
    'room.not_yours': () => '这个会谈您不能说话。可以跟中心说。',
    'message.empty': () => '还没写内容呢。',
    ...refusals,
  },
  fields: {
    required: () => '这里还没填。',
    too_long: (params: Params) => (params.limit ? `最多 ${params.limit} 个字。` : '太长了，请写短些。'),
    too_many: (params: Params) => (params.limit ? `最多 ${params.limit} 个。` : '太多了，请减少几个。'),
    too_few: () => '至少要有一个。',
    unstorable: () => '里面有存不下的字符，请删掉重写。',
    phone: () => '电话好像不对，请再看一遍。',
    place: () => '请选一个地方。',
    choice: () => '请选一个。',
    code_length: () => '解纷码是 16 位数字。',
    code_mistyped: () => '有一位输错了，请对着单子再看一遍。',
    key: () => '密钥是 6 位数字。',
    pin: () => '密码是 4 到 6 位数字。',
    date: () => '日期好像不对，请重新选。',
    amount: () => '金额好像不对，请只写数字，最多两位小数。',
    signature: () => '没看清签名，请清掉重新签一次。',
    id: () => '请重新选一次。',
    type: () => '请重新填一下。',
  },
};
