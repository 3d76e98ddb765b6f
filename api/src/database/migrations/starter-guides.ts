/**
 * The guides that come with the product, as they were first delivered: a script per demand and awareness category, the
 * objections that every rep hears, advice per stage. What administrators make of them lives in the database.
 */
export type StarterText = { title: string; body: string };
export type StarterGuide = { under: string; zh: StarterText; en: StarterText };

export const demandScripts: readonly StarterGuide[] = [
  {
    under: 'EXPANDING',
    zh: {
      title: '开拓新区域',
      body: `“老板，您想开拓哪个地方，**就先只在那里投**：当地采购商搜您的产品，看到的就是您。”

- 地区、时段自己定，不想花可以随时停；
- 先问：新市场现在靠谁开？跑一趟展会花多少？
- 落点：“今天先帮您看看那边一天有多少人在搜。”`,
    },
    en: {
      title: 'Opening a new region',
      body: `“Wherever you want to sell next, **advertise there and nowhere else for a start**. When a local buyer searches for your product, you are the one he finds.”

- You choose region and hours, and can stop on any day.
- Ask first: who opens new markets for you today? What does a trade fair cost?
- Aim: “Let me look up how many people search there in a day.”`,
    },
  },
  {
    under: 'COMPETING',
    zh: {
      title: '同行已经在做',
      body: `“您那条街上已经有几家在搜索里出现，**批发商比价时先看到的是他们**。您的起订量低，这句话写在第一行，点进来的人就是要小批量的。”

- 先问：同行抢走过哪一单？输在价格还是没被看见？
- 拿对方的一个长处做标题，不和大厂拼价格；
- 落点：约一次面谈，带上同行的搜索截图。`,
    },
    en: {
      title: 'Competitors are there already',
      body: `“Some of your neighbours already show up in search; **a wholesaler who compares sees them first**. Your minimum order is low: put that in the first line, and those who click want small batches.”

- Ask first: which order did a competitor take from you? Was it the price, or were you not seen?
- Lead with one strength of theirs; do not fight big factories on price.
- Aim: an appointment, with screenshots of the competitors’ listings.`,
    },
  },
  {
    under: 'MAINTAINING',
    zh: {
      title: '老客户也在搜',
      body: `“您的生意稳，这很好。可老客户换采购的时候，**新来的人第一件事就是上网搜**。搜不到您，就会多问两家。”

- 先问：去年走了几家老客户？为什么？
- 只投自己的品牌名和主打产品，预算小，守住已有的；
- 落点：“每天一顿饭钱，守住一年的订单。”`,
    },
    en: {
      title: 'Old customers search too',
      body: `“Your business is steady, and that is good. But when an old customer changes his buyer, **the first thing the new one does is search**. If he does not find you, he asks two others.”

- Ask first: how many old customers left last year, and why?
- Advertise only your own name and your main product: a small budget that keeps what you have.
- Aim: “The price of a lunch a day protects a year of orders.”`,
    },
  },
  {
    under: 'UNDECIDED',
    zh: {
      title: '把观望变成一个小试验',
      body: `“您担心的是钱花了没动静，对吧？那咱们**先定一个看得见的目标**：两周内接到几个询盘算有用？”

- 先问：还差哪一条信息就能决定？
- 给同行业同规模的案例，不给大道理；
- 落点：约定试验的产品、地区、预算和复盘的日子。`,
    },
    en: {
      title: 'Make waiting a small trial',
      body: `“You worry that the money goes and nothing comes, right? Then let us **agree on something you can see**: how many enquiries in two weeks would be worth it?”

- Ask first: which piece of information is still missing?
- Give a case of the same trade and size, not a lecture.
- Aim: product, region, budget, and the day on which you both look at the result.`,
    },
  },
  {
    under: 'NO_DEMAND',
    zh: {
      title: '不推销，先留个位置',
      body: `“明白，您现在不需要。我不劝您做，**只想请教一句**：淡季的时候，订单一般差多少？”

- 听，不反驳；记下淡旺季和换季的时间；
- 发一条同行业的行情，别发报价；
- 落点：“旺季前一个月我再给您打，行吗？”`,
    },
    en: {
      title: 'Do not sell, keep a place',
      body: `“I see, you do not need it now. I will not press you; **just one question**: how much do orders drop in your slow season?”

- Listen, do not contradict; note the seasons.
- Send news of the trade, not a price list.
- Aim: “May I call again a month before your busy season?”`,
    },
  },
];

export const awarenessScripts: readonly StarterGuide[] = [
  {
    under: 'NO_AWARENESS',
    zh: {
      title: '从他自己怎么找供应商说起',
      body: `“您买机器、买材料，最近一次是怎么找到厂家的？——**您的客户也是这么找您的**。”

- 不讲术语，不讲点击和出价；
- 当场搜一次他的产品，念出前三家的名字；
- 落点：他说出“那我也能排上去吗”。`,
    },
    en: {
      title: 'Start from how he finds his own suppliers',
      body: `“The last time you bought a machine or material, how did you find the factory? — **That is how your customers look for you.**”

- No jargon: nothing of clicks and bids.
- Search for his product on the spot and read him the first three names.
- Aim: he asks “could I be up there too?”`,
    },
  },
  {
    under: 'HEARD_OF_IT',
    zh: {
      title: '三句话讲清怎么收费',
      body: `“**展示不要钱，有人点进来才付钱**；一次多少您自己定上限；每天花多少也是您定，花完就停。”

- 先问他听谁说的、听到的是好是坏；
- 用他的产品算一笔账：一天 20 次点击，来 1 个询盘，值不值？
- 落点：约时间给他看后台。`,
    },
    en: {
      title: 'How it is charged, in three sentences',
      body: `“**Being shown is free; you pay when somebody clicks.** You set the most a click may cost. You set what a day may cost, and then it stops.”

- Ask whom he heard it from, and whether it was good or bad.
- Reckon with his product: 20 clicks a day, one enquiry — worth it?
- Aim: a time at which you show him the console.`,
    },
  },
  {
    under: 'OTHER_CHANNELS',
    zh: {
      title: '和现有渠道互补',
      body: `“平台上的客户是**比价来的**，搜索来的客户是**带着需求找上门的**。两边的询盘您对比过吗？”

- 不贬低他在用的渠道，先问每月花多少、来多少；
- 找出那边覆盖不到的产品和地区；
- 落点：“只投平台上卖不动的那几个型号，试试。”`,
    },
    en: {
      title: 'A complement to what he uses',
      body: `“Platform customers **come to compare prices**; search customers **come with a need**. Have you ever compared the enquiries of both?”

- Do not run down his channel: ask what it costs a month and what it brings.
- Find the products and regions it does not reach.
- Aim: “Let us advertise only the models that do not sell over there.”`,
    },
  },
  {
    under: 'USED_BAIDU',
    zh: {
      title: '先弄清上次为什么停',
      body: `“您做过，比我更清楚。**上次停，是钱花得快，还是电话不对路？**”

- 是消耗快：讲否定词、时段、地区；
- 是询盘不准：看落地页和标题，词是不是太宽；
- 是没人管：讲现在谁来管、多久对一次账；
- 落点：“账户还在的话，我帮您把上次的数据调出来看。”`,
    },
    en: {
      title: 'First find out why he stopped',
      body: `“You have done it, so you know it better than I do. **Why did you stop: did the money go too fast, or did the wrong people call?**”

- Too fast: negative keywords, hours, regions.
- Wrong enquiries: landing page and title, keywords that were too broad.
- Nobody looked after it: who does so now, and how often you go through the figures.
- Aim: “If the account still exists, I will pull up the figures of last time.”`,
    },
  },
  {
    under: 'USES_RIVAL',
    zh: {
      title: '不换，先加一路对比',
      body: `“您不用停那边。**同一个产品，两边各投两周**，看哪边的询盘成得多。”

- 先问：现在哪一点最满意，哪一点最不满意？
- 不说竞品坏话，只比同一口径的数字；
- 合同到期日记下来，提前一个月再约；
- 落点：定下对比的产品和起止日期。`,
    },
    en: {
      title: 'Do not switch: add one to compare',
      body: `“You need not stop over there. **Run the same product on both for two weeks** and see whose enquiries turn into orders.”

- Ask first: what pleases you most there, and what least?
- Say nothing bad of the rival; compare the same figures.
- Note when his contract ends and call a month before.
- Aim: the product and the two days of the comparison.`,
    },
  },
];

export const objections: readonly Omit<StarterGuide, 'under'>[] = [
  {
    zh: {
      title: '同行恶意点击怎么办',
      body: `系统会**自动过滤重复点击**，不收钱，每月给您看过滤报告；还可以排除地区和时段。

前两周我每天跟您对一次数据，哪个词不对当天就停。`,
    },
    en: {
      title: 'What if competitors click my ads?',
      body: `Repeated clicks are **filtered automatically** and not charged; you get the report every month. Regions and hours can be excluded.

For the first two weeks I go through the figures with you daily, and a wrong keyword stops the same day.`,
    },
  },
  {
    zh: {
      title: '点击消耗太快怎么办',
      body: `先看**每天的上限**设了没有，花到就停。再看是哪几个词花得多：太宽的词换成“产品＋规格”，不相干的加否定词。

“咱们先把一天的钱摊到上班时间，不接电话的时段不投。”`,
    },
    en: {
      title: 'The clicks eat up my money',
      body: `Check the **daily limit** first: when it is reached, it stops. Then see which keywords cost most: replace broad ones by “product + size”, exclude what does not belong.

“Let us spread the day’s money over working hours and show nothing while nobody answers the phone.”`,
    },
  },
  {
    zh: {
      title: '别人说没效果',
      body: `“他做的是什么产品、投了多久、谁在管？”——**同一把刀，看谁用**。

说一个同行业、规模差不多的客户：投什么词、几天来第一个询盘、现在每月多少。没有把握的数字不要说。`,
    },
    en: {
      title: 'Others say it does not work',
      body: `“What did they sell, for how long did they try, and who looked after it?” — **The same knife cuts differently in other hands.**

Tell of a customer of the same trade and size: which keywords, how soon the first enquiry came, how many a month now. Give no figure you are not sure of.`,
    },
  },
  {
    zh: {
      title: '我已经做了阿里',
      body: `“做得好就继续做。阿里上是**货比三家**，搜索里是**指名来找**，两拨人不一样。”

问：平台上询盘多的是哪几款？利润高的是哪几款？**利润高的那几款用搜索来卖。**`,
    },
    en: {
      title: 'I am on Alibaba already',
      body: `“If it works, keep it. On Alibaba people **compare three shops**; in search they **look for exactly this**. They are different people.”

Ask: which models get most enquiries there, and which earn most? **Sell those that earn most through search.**`,
    },
  },
  {
    zh: {
      title: '要和合伙人商量',
      body: `“应该的。您自己觉得**最大的顾虑**是哪一条？他最可能问什么？”

- 把答案写成一页发给他，方便他转；
- 约三个人一起通话或见面的时间，别等“有消息告诉你”。`,
    },
    en: {
      title: 'I have to ask my partner',
      body: `“Of course. What is **your own greatest doubt**? And what will he ask first?”

- Put the answers on one page that he can pass on.
- Fix a time for a talk of all three; do not wait for “I will let you know”.`,
    },
  },
  {
    zh: {
      title: '能不能先试一个月',
      body: `“可以试，但要试得出结果。**前两周是调词，后两周才看得准**。您定一个数：一个月来几个有效询盘，就算试成了？”

把产品、地区、预算和复盘日写下来，到那天一起看。`,
    },
    en: {
      title: 'Can I try it for a month?',
      body: `“Yes, if the trial can show something. **Two weeks go into tuning; only the next two tell the truth.** Name a number: how many real enquiries in a month make it a success?”

Write down product, region, budget and the day on which you look at it together.`,
    },
  },
  {
    zh: {
      title: '太贵了，没有预算',
      body: `“您觉得贵，是和什么比？”——让他说出参照。

再算**一单的账**：一单利润多少，成一单值得花多少询盘钱。预算从最低起，先投一个产品、一个地区。`,
    },
    en: {
      title: 'Too expensive, no budget',
      body: `“Expensive compared with what?” — Let him name it.

Then reckon **by the order**: what does one order earn, and what may the enquiries cost that lead to it? Begin with the smallest budget, one product, one region.`,
    },
  },
  {
    zh: {
      title: '我们靠老客户，不用推广',
      body: `“老客户多，说明您的东西好。去年**新增**的客户占几成？老客户里最大的三家要是少下一半单呢？”

先认同，再问，让他自己算。`,
    },
    en: {
      title: 'We live on old customers',
      body: `“Many old customers mean that your product is good. How many of last year’s were **new**? And if the three largest ordered half as much?”

Agree first, then ask; let him do the sum.`,
    },
  },
  {
    zh: {
      title: '你们能保证效果吗',
      body: `不承诺成交量。**能承诺的是做法**：开户几天上线、多久对一次数据、谁来调、不满意怎么停。

“成不成单看您的报价和跟进，我负责让对的人找到您。”`,
    },
    en: {
      title: 'Can you guarantee results?',
      body: `Promise no sales. **Promise how you work**: days until it is live, how often you go through the figures, who tunes it, how to stop it.

“Whether it becomes an order depends on your offer; my part is that the right people find you.”`,
    },
  },
  {
    zh: {
      title: '先发份资料我看看',
      body: `“好，发之前问一句，免得给您发一堆没用的：**您最想看的是价格、案例，还是怎么操作？**”

只发他要的那一份，约定看完通话的时间：“明天上午十点我打给您，五分钟。”`,
    },
    en: {
      title: 'Just send me something to read',
      body: `“Gladly. One question, so that I do not send you a pile of paper: **do you want prices, cases, or how it works?**”

Send only that, and agree on the time of the call: “Tomorrow at ten, five minutes.”`,
    },
  },
  {
    zh: {
      title: '现在忙，没空谈',
      body: `“那我不占您时间，就一句：**您的产品今天有人在搜，前面几家没有您。** 下午四点还是明早九点方便？”

给两个时间让他选，不问“什么时候有空”。`,
    },
    en: {
      title: 'I am busy now',
      body: `“I will not keep you. Just this: **people search for your product today, and you are not among the first.** Four this afternoon, or nine tomorrow?”

Offer two times; do not ask “when would it suit you?”`,
    },
  },
  {
    zh: {
      title: '网站太旧，没人维护',
      body: `“不用先做网站。**一页说清楚就够**：做什么、起订量、交期、电话。图片您手机拍，我这边来搭。”

别让“等网站做好”变成拖延的理由。`,
    },
    en: {
      title: 'Our website is old and nobody looks after it',
      body: `“You need no new website first. **One clear page is enough**: what you make, minimum order, delivery time, phone. You take the pictures with your phone, we build it.”

Do not let “once the website is done” become the delay.`,
    },
  },
  {
    zh: {
      title: '价格还能不能再低',
      body: `服务费是统一的，不私下让价。可以谈的是**先投哪些、投多少**。

“与其省这点服务费，不如把词投准：一个不准的词一个月就花掉这么多。”`,
    },
    en: {
      title: 'Can you go lower?',
      body: `The fee is the same for everybody; give no private discount. What can be discussed is **what to begin with, and how much**.

“Rather than save on the fee, choose the keywords well: one wrong keyword costs as much in a month.”`,
    },
  },
  {
    zh: {
      title: '短视频更火，我想做抖音',
      body: `“可以都做，先分清谁在看：刷视频的是**打发时间**，搜产品的是**正要买**。工厂采购、工程单子，先把搜索占住。”

有拍视频的人手再加一路；没有人手，先做不用天天更新的。`,
    },
    en: {
      title: 'Short video is what everybody does',
      body: `“You can do both; see who is watching. Who scrolls is **passing time**, who searches is **about to buy**. For factory purchasing and projects, take your place in search first.”

Add video if you have somebody to make it; if not, begin with what need not be renewed daily.`,
    },
  },
];

export const stageAdvice: readonly { under: string; zh: string; en: string }[] = [
  {
    under: 'REFUSED',
    zh: '隔一段时间打一次，不放弃；备好开场白；表现专业，赢得信任。',
    en: 'Keep at it with a call every now and then; a prepared opening; be the professional; win trust.',
  },
  {
    under: 'UNAWARE',
    zh: '多听抱怨，找出背后的原因；不施压，语气轻松。',
    en: 'Listen to complaints, find out what lies behind them; no pressure, an easy tone.',
  },
  {
    under: 'ENGAGED',
    zh: '建立信任；用批注工具把需求问清楚。',
    en: 'Build trust; use the annotation tools to make the need explicit.',
  },
  {
    under: 'EVALUATING',
    zh: '熟悉产品并讲清楚；找到关键需求；与现有渠道作比较；约访。',
    en: 'Know the product and show it; find the key need; compare with the channels used today; ask for a visit.',
  },
  {
    under: 'CONSIDERING',
    zh: '把实际障碍一条条解决；换着方式试探成交；给对方一个现在就做的理由。',
    en: 'Remove the practical obstacles; try to close in several ways; give a reason to act now.',
  },
  { under: 'COMMITTED', zh: '敲定日期、合同和付款。', en: 'Agree date, contract and payment.' },
];
