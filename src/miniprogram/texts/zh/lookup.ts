const groupsOf = (groups: readonly number[]) => groups.map((group) => `第 ${group} 组`).join('或');

export const lookup = {
  scan: {
    bar: '扫解纷码',
    title: '扫一扫，或输入解纷码',
    note: '码在通知单上，16 位数字，4 个一组。',
    label: '解纷码，16 位数字',
    typed: (count: number) => `已输入 ${count} 位，共 16 位`,
    pad: '数字键盘',
    erase: '删一位',
    clear: '全清',
    go: '查这个码',
    needMore: (count: number) => `还差 ${count} 位`,
    pasteLabel: '也可以把整段话或链接粘到这里',
    pastePlaceholder: '粘贴链接或 16 位数字',
    pasteNothing: '这里面没找到 16 位的解纷码，请再看看',
    camera: '用相机扫',
    picture: '从照片里认',
    stop: '关掉相机',
    cameraView: '相机画面，把二维码放进框里',
    aim: '把二维码放进框里，自动识别',
    denied: '没有打开相机。请在手机设置里允许，或者直接输入数字。',
    unsupported: '这里用不了相机。请从照片里认，或者直接输入数字。',
    notFound: '照片里没认出二维码。请拍清楚些，或者直接输入数字。',
    otherCode: '这个二维码不是解纷码。请看看是不是扫错了。',
    busy: '别的应用正用着相机。请先关掉它再试，或者直接输入数字。',
    lost: '相机断开了。请再点“用相机扫”，或者直接输入数字。',
    noLight: '手电没打开。请换个亮些的地方，或者直接输入数字。',
    lightOn: '打开手电',
    lightOff: '关掉手电',
    reading: '正在认',
    paste: '粘贴',
    pasteDenied: '没能读到复制的内容。请按住上面的框，自己粘贴。',
    group: (group: number, digits: string, suspect: boolean) =>
      digits === ''
        ? `第 ${group} 组，还没输`
        : `第 ${group} 组，${digits}${suspect ? '，可能不对' : ''}，点一下重输这组`,
    again: '再对对',
    mistyped: (groups: readonly number[]) => {
      if (groups.length === 0) return '不止一位不对。请对着单子，16 位都再看一遍。';
      if (groups.length > 3) return '有一位输错了，或者两位写反了。请对着单子，4 位一组再看一遍。';
      return `${groupsOf(groups)}里有一位输错了，或者两位写反了。请对着单子，先看${groups.length > 1 ? '这几组' : '这一组'}。`;
    },
    retype: '点一下那组，就能只重输它。',
    wrongLength: (count: number, groups: readonly number[]) => {
      const where = groups.length > 0 && groups.length < 4 ? `请先看${groupsOf(groups)}。` : '';
      return `解纷码是 16 位数字，这里有 ${count} 位，${count < 16 ? '少了' : '多了'} ${Math.abs(16 - count)} 位。${where || '请对着单子再看一遍。'}`;
    },
    unknown: '号码没输错，但查不到这件事。请看看单子是不是别处发的，或打中心电话问。',
  },
  open: {
    bar: '查进度',
    code: '解纷码',
    stage: '现在到哪一步',
    next: '接下来',
    together: '这件事和另一件合在一起办，下面是那一件的进度。',
    noNext: '想知道详情，请打中心电话。',
    centre: '中心电话',
    call: '打给中心',
    onlyThis: '只凭解纷码，就只能看到这些。看不到姓名和内容。',
    haveKey: '我有个人密钥',
    haveKeyNote: '通知单下半截的 6 位数字，只给您一个人',
    noKey: '没有密钥？请打中心电话，核实后给您。',
    knownTitle: (when: string) => `这是 ${when} 的情况`,
    knownNote: '现在没连上。连上以后，这里会自己更新。',
    updating: '正在问现在的情况，请稍等。',
    notFoundTitle: '查不到这个码',
    mistypedTitle: '这个码不对',
    lengthTitle: '这个码不是 16 位',
    another: '换一个码',
    correct: '改这个码',
    loading: '正在查',
    failed: '没查成',
  },
  join: {
    bar: '用密钥加入',
    title: '请输入您的个人密钥',
    note: '就是通知单下半截那 6 位数字，或工作人员告诉您的。',
    label: '个人密钥，6 位数字',
    sure: '这个密钥是给我本人的，或者我替他办',
    sureNote: '密钥代表您这一方。别人的密钥请不要用。',
    sureFirst: '请先勾上，确认是您自己的密钥',
    go: '进入',
    never: '工作人员不会在网上向您要这个密钥，也不要截图发给别人。',
    call: '打给中心',
  },
};
