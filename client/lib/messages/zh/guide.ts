/** One thing to do, on which page, and the picture of it. */
export interface GuideStep {
  readonly title: string;
  readonly text: string;
  /** Path of the page it is done on. */
  readonly path?: string;
  /** Name of the screen among those the browser tests take pictures of. */
  readonly picture?: string;
}

export interface GuideChapter {
  readonly id: 'leader' | 'analyst' | 'officer' | 'keeper';
  readonly title: string;
  readonly intro: string;
  readonly steps: readonly GuideStep[];
}

const chapters: readonly GuideChapter[] = [
  {
    id: 'leader',
    title: '领导：十秒看清',
    intro: '打开总览就够了；想知道为什么，再往下点。您的账户只能看，没有一处能改数。',
    steps: [
      {
        title: '六项目标到哪儿了',
        text: '总览每项目标一张卡：截至今日完成多少、按时间进度应到多少、按往年季节应到多少、预计年底落在哪里、一个判断。两种进度说法不一致时，卡上写一句话。没有数的写“缺报”，不推算。',
        path: '/',
        picture: 'overview',
      },
      {
        title: '为什么，差在谁',
        text: '点卡片进目标页：全年两条进度线与往年、年底区间、剩下每月需要多少、缺口由哪些区县造成，加起来正好等于总数。拖动“如果”滑块，看以后每月多做一些会怎样。',
        path: '/targets/urban-new-jobs',
        picture: 'target',
      },
      {
        title: '哪个区县落后',
        text: '区县页有地图块、排名和走势；点一个区县看它的全部，勾几个并排比。地图块只是示意，不代表行政区域界线。',
        path: '/districts',
        picture: 'districts',
      },
      {
        title: '裁员风险在哪里',
        text: '区县页上方切到“裁员风险”：圆点是未到起始日的裁员方案，方块是处置中的风险事件，大小按人数，颜色按级别；旁边是风险居前的区县和行业。点一块或一个数，打开它的登记。从没登记过的区县画虚线，没有登记不等于没有风险。',
        path: '/districts',
      },
      {
        title: '每个数字都能追到出处',
        text: '点任何一个数字，右侧列出它的历次版本、哪份文件的哪一格、定义和条款。',
      },
      {
        title: '看过去某一天知道什么',
        text: '右上角“所知日期”选一天，整个页面回到当天所知的样子，底色也变；点“回到现在”离开。旁边的双箭头把两个日期并排比：数值、判断、预警各变了什么，可下载 CSV。',
      },
      {
        title: '要一份材料',
        text: '报告页有快报和半年工作情况，下载是公文格式的 Word；任何一页都可以打印。',
        path: '/reports',
        picture: 'reports',
      },
      {
        title: '字小看不清',
        text: '右上角的“A”把每一页的字放大四分之一，再点一次复原；这台机器记得您的选择。深浅色随系统设置。',
      },
    ],
  },
  {
    id: 'analyst',
    title: '分析员：从表到数',
    intro: '拿到表就拖进来，晴雨先读、先查、先比，您看过再入库；入库的每一版都留着。',
    steps: [
      {
        title: '送一份表',
        text: '数据页拖入 Excel 或 CSV。合并的表头、万人和人混用、GB18030 编码都可以。读出什么，用一句话说给您听；读不准的问，不猜。',
        path: '/data',
        picture: 'upload',
      },
      {
        title: '核对',
        text: '每个问题写明在哪一格、收到什么、应是什么、怎么改。错误不能入库；需核实的，勾上并写原因。旁边列出会改变哪些数、哪些判断、哪些预警。',
      },
      {
        title: '入库与撤回',
        text: '一次入库要么全成、要么全无，成为统计的新一版。送错了可以撤回，以后的表不受影响；旧版本仍在历史里。',
      },
      {
        title: '没有表就直接填',
        text: '在线填报按区县一格一格填，或从 Excel 粘贴一整块；也可以下载空表发给区县。',
        path: '/data/entry',
        picture: 'entry',
      },
      {
        title: '谁还没报',
        text: '填报情况是一张表：按时、迟报、缺报、修订，晚了几天；催报名单可整段复制。',
        path: '/data/reporting',
        picture: 'reporting',
      },
      {
        title: '数对不对得上',
        text: '对照与提示把该一起动的序列放在一起，标出背离；还有只给您看的提示：贴着进度的数、重复的数、尾数扎堆、修订总朝一边。',
        path: '/data/checks',
        picture: 'checks',
      },
      {
        title: '自己列一张表',
        text: '分析页任选一项指标，按区县、群体或行业和期间列表、画图：数值、同比、环比、占比、指数。空格写明原因，合计写明含几家、与总数差多少、其中舍入至多多少；方向键移动，回车看一个数的来历。常用的存为视图，可与大家共用。',
        path: '/explore',
        picture: 'explore',
      },
      {
        title: '目标和规则',
        text: '目标按版本记，写明文号和生效日。预警规则在保存之前先在历史上试：会报几次、早几个月。',
        path: '/warnings/rules',
        picture: 'rules',
      },
      {
        title: '台账',
        text: '裁员方案、风险事件、资金、岗位信息上网、限期政策等各有一本，可整本导入导出；裁员方案一登记就参加预警。',
        path: '/registers',
        picture: 'registers',
      },
      {
        title: '起草报告',
        text: '文字由数值选定，每个数字都连着统计；数变了，草稿列出变了哪几个。签发之后一字不改。',
        path: '/reports',
        picture: 'reports',
      },
    ],
  },
  {
    id: 'officer',
    title: '值班员：被叫醒以后',
    intro: '预警按时限走：先签收，再照步骤办，橙色以上销号要另一人复核。签收不会让它不再升级。',
    steps: [
      {
        title: '先看收件箱',
        text: '最严重的在最上面，同级的剩余时限短的在前；未读加粗，同一指标的区县预警收在全市那条下面。键盘 J、K 上下，回车打开。',
        path: '/warnings',
        picture: 'warnings',
      },
      {
        title: '签收',
        text: '打开后按 A 签收。右上写着几点以前要签收；过了时限会往上报。',
      },
      {
        title: '照步骤办',
        text: '处置步骤逐条勾，写备注、指派人；联系名单在旁边。数值、当时所知和后来的修订都在页上。',
      },
      {
        title: '销号',
        text: '写明原因提出销号；橙色和红色由另一人同意，或者退回。',
      },
      {
        title: '静默',
        text: '数据待核时可以设静默：写原因、写到哪天为止，先看它会压下什么。红色默认不压；到期会提醒。',
        path: '/warnings/silences',
        picture: 'silences',
      },
      {
        title: '交班',
        text: '值班日志把这一班发生的、办了的、还在的放在一页，可打印。',
        path: '/warnings/shift',
        picture: 'shift',
      },
      {
        title: '没收到消息',
        text: '通知页看每条消息发到哪儿、试了几次、为什么没送到，可以重发；消息先入库再发，断电也不丢。',
        path: '/warnings/channels',
        picture: 'channels',
      },
    ],
  },
  {
    id: 'keeper',
    title: '管理员：账户、核验、备份',
    intro: '三种管理员各管一样，互不兼任，也都改不了数。',
    steps: [
      {
        title: '设立账户',
        text: '第一个账户是安全管理员；从那一刻起人人登录。一个账户一个角色，谁可以做什么见权限页。',
        path: '/permissions',
        picture: 'permissions',
      },
      {
        title: '自己的账户',
        text: '改密码、启用验证码、看自己在哪些地方登录、给程序设令牌。',
        path: '/account',
        picture: 'account',
      },
      {
        title: '审计',
        text: '每次写入和导出都在审计记录里，点“核验”证明一个字节都没被改过。',
        path: '/audit',
        picture: 'audit',
      },
      {
        title: '备份',
        text: '每天夜里自动备份，留十四份；请定期拷到别的机器，并试着恢复一次。做法见运行文档。',
      },
    ],
  },
];

/** The user’s guide: loaded with its page. */
export const guide = {
  title: '使用手册',
  intro: '三种人，各十分钟。按页面右上的问号，打开的就是那一章。',
  open: '打开这一页',
  contents: '目录',
  picture: '截图',
  chapters,
};
