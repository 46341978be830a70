/**
 * Words that are written in two ways, the standard spelling first. Sources: GF = 《第一批异形词整理表》 (GF 1001-2001),
 * 264 = 《264 组异形词整理表（草案）》, 现汉 = 《现代汉语词典》 (7th edition); the mistakes are those that documentation makes.
 * What is a word of its own as well (标识, 联接, 份子), a name (胡蝶, 鸿图), or nearly always two words that meet (元来 in
 * 单元来, 子细 in 电子细节) is left out.
 */

/** Spellings that are no word, of characters that do not meet in other words either. */
export const BLENDS = `
部分=部份 账户=帐户 账号=帐号 账单=帐单 账目=帐目 账本=帐本 账务=帐务 记账=记帐 转账=转帐 结账=结帐 查账=查帐 阈值=阀值 抽象=抽像 粘贴=粘帖,黏贴 剪切板=剪切版
编译=编绎 编辑=缉辑 逻辑=逻缉 缓存=缓寸 分辨率=分辩率 辨识=辩识 耦合=藕合 解耦=解藕 竞争=竟争 竞态=竟态 究竟=究竞 监听=坚听,鉴听 重复=重覆 反复=反覆 答复=答覆
冗余=冗馀 随即=随既 辐射=幅射 度假=渡假 两个=俩个 两种=俩种 屏蔽=屏弊,摒蔽,屏避 按钮=按纽 枢纽=枢钮 密钥=密匙,秘钥 公钥=公匙 私钥=私匙 诀窍=决窍 宣泄=渲泄
渲染=宣染 烘焙=烘培 泄漏=泻漏 川流不息=穿流不息 按部就班=按步就班 一筹莫展=一愁莫展 迫不及待=迫不急待 再接再厉=再接再励,再接再砺 谈笑风生=谈笑风声 不胫而走=不径而走
走投无路=走头无路 金榜题名=金榜提名 墨守成规=默守成规 一如既往=一如继往 一目了然=一幕了然 直截了当=直接了当,直捷了当 脉搏=脉博 震撼=震憾 精粹=精萃 松弛=松驰
急躁=急燥 浮躁=浮燥 干燥=干躁 噪声=躁声 噪音=躁音 蛰伏=蜇伏 水龙头=水笼头 唯一=惟一 知识分子=知识份子 积极分子=积极份子 彻底=澈底 担心=耽心 担忧=耽忧 耽搁=担搁
模拟=摹拟 模糊=模胡 马虎=马糊
`;

/**
 * Spellings that no dictionary has, or has for another word only: wrong wherever the string is one word. 其它 is for
 * things only (现汉).
 */
export const WRONG = `
作为=做为 部署=布署 安装=按装 按照=安照 蓝色=兰色 覆盖=复盖 重叠=重迭 折叠=折迭 堆叠=堆迭 迭代=叠代 候选=侯选 好像=好象 就像=就象 像素=象素 既然=即然 再次=在次
已经=己经,以经 自己=自已 返回=反回 帖子=贴子 剪贴板=剪贴版 通讯=通迅 令牌=另牌 辨别=辩别 解耦=解偶 签订=签定 坐标=座标 坐落=座落 圆形=园形 圆角=园角 校验=较验
纽扣=钮扣 副本=付本 抉择=决择 绝对=决对 赋予=赋与,赋于 授予=授与 给予=给于 一旦=一但 联系=连系 以至于=以致于 身份=身分 成分=成份 录像=录象 影像=影象
人才=人材 其他人=其它人 其他人员=其它人员 其他同学=其它同学 其他作者=其它作者 其他读者=其它读者 其他玩家=其它玩家 其他开发者=其它开发者 其他贡献者=其它贡献者
其他同事=其它同事
`;

/** Variants of GF and its appendix that present-day text only has by mistake. */
export const OBSOLETE = `
按捺=按纳 百废俱兴=百废具兴 百叶窗=百页窗 斑白=班白 斑驳=班驳 孢子=胞子 保镖=保镳 保姆=褓姆 辈分=辈份 毕恭毕敬=必恭必敬
鬓角=鬓脚 秉承=禀承 补丁=补靪,补钉 参与=参预 惨淡=惨澹 差池=差迟 掺和=搀和 掺假=搀假 掺杂=搀杂 铲除=刬除 徜徉=倘佯 澄澈=澄彻
侈靡=侈糜 筹划=筹画 筹码=筹马 踌躇=踌蹰 出谋划策=出谋画策 赐予=赐与 搭档=搭当,搭挡 搭讪=搭赸,答讪 淡泊=澹泊
倒霉=倒楣 凋零=雕零 凋谢=雕谢 跌宕=跌荡 发酵=酦酵 发人深省=发人深醒 繁衍=蕃衍 丰富多彩=丰富多采 负隅顽抗=负嵎顽抗 附会=傅会
告诫=告戒 恭维=恭惟 勾画=勾划 孤苦伶仃=孤苦零丁 辜负=孤负 股份=股分 骨瘦如柴=骨瘦如豺 归根结底=归根结柢 过分=过份 含糊=含胡
喝彩=喝采 轰动=哄动 恍惚=恍忽 浑水摸鱼=混水摸鱼 机灵=机伶 计划=计画 驾驭=驾御 嫁妆=嫁装 简练=简炼 骄奢淫逸=骄奢淫佚
狡猾=狡滑 精彩=精采 狼藉=狼籍 烂漫=烂缦,烂熳 累赘=累坠 连贯=联贯 连绵=联绵 缭乱=撩乱 溜达=蹓跶 络腮胡子=落腮胡子 落寞=落漠,落莫
摩拳擦掌=磨拳擦掌 谋划=谋画 凝练=凝炼 盘根错节=蟠根错节 盘踞=盘据,蟠踞,蟠据 彷徨=旁皇 披星戴月=披星带月 漂泊=飘泊 飘零=漂零
凭空=平空 牵连=牵联 憔悴=蕉萃,顦顇 清澈=清彻 劝诫=劝戒 热乎乎=热呼呼 色彩=色采 杀一儆百=杀一警百 奢靡=奢糜 神采=神彩
死心塌地=死心踏地 踏实=塌实 铤而走险=挺而走险 透彻=透澈 推诿=推委 玩意儿=玩艺儿 乌七八糟=污七八糟 无动于衷=无动于中 毋庸=无庸
五彩缤纷=五采缤纷 贤惠=贤慧 相貌=像貌 潇洒=萧洒 小题大做=小题大作 信口开河=信口开合 惺忪=惺松 训诫=训戒 押韵=压韵 一锤定音=一槌定音
衣着=衣著 义无反顾=义无返顾 盈余=赢余 余晖=余辉 渔网=鱼网 原原本本=源源本本,元元本本 缘故=原故 辗转=展转 崭新=斩新 指手画脚=指手划脚
装潢=装璜 姿势=姿式 抵触=牴触 仿佛=彷彿,髣髴 氛围=雰围 构陷=搆陷 浩渺=浩淼 家伙=傢伙 家具=傢具 弥漫=瀰漫 渺茫=淼茫 水果=水菓 殷勤=慇懃
`;

/** Both are in use, and the characters meet in no other way but 尤其|它, which the standard spelling tells (尤其|他). */
export const ACCEPTED_BLENDS = '其他=其它';

/** Both are in use (GF, 264, 现汉 “也作”): one document keeps to one of them. */
export const ACCEPTED = `
想象=想像 叫作=叫做 当作=当做 折中=折衷 交代=交待 给予=给与 笔画=笔划 分量=份量 内存泄漏=内存泄露 缘由=原由
关联=关连 稀有=希有 稀奇=希奇 稀罕=希罕 刻画=刻划 弘扬=宏扬 摩擦=磨擦 纪念=记念 模仿=摹仿 光彩=光采 架势=架式 序言=叙言 门槛=门坎
勾连=勾联 订单=定单 订阅=定阅 订货=定货 日食=日蚀 月食=月蚀 夜宵=夜消 瓷器=磁器 车厢=车箱 本分=本份 角色=脚色 卸载=卸傤 战栗=颤栗
`;

/** What before or behind a variant makes other words of its characters. */
export interface Trap {
  readonly before?: RegExp;
  readonly after?: RegExp;
}

const TENT = { before: /[营蚊纱罗床]$/u };

/** Neighbours that the segmenter does not tell by itself. */
export const TRAPS: ReadonlyMap<string, Trap> = new Map<string, Trap>([
  ['做为', { before: /(?:所|怎么|这么|那么)$/u, after: /^(?:好|止|人[所称])/u }],
  ['部份', { after: /^额/u }],
  ['身分', { before: /[变转]$/u, after: /^离/u }],
  ['抽像', { after: /^素/u }],
  ['贴子', { before: /标$/u, after: /^弹/u }],
  ['剪切版', { after: /^[本面]/u }],
  ['剪贴版', { after: /^[本面]/u }],
  ['赋与', { after: /^词/u }],
  ['给与', { after: /^会/u }],
  // 连系动词 is the term of English grammars for be, seem, become.
  ['连系', { before: /关$/u, after: /^动词/u }],
  ['关连', { after: /^[系接续]/u }],
  ['叫做', { after: /^(?:好|完|些|事|饭|题|作业)/u }],
  ['刻划', { after: /^分/u }],
  ['平空', { after: /^间/u }],
  ['希有', { before: /[哈布]$/u }],
  // 磁器口 is a place in Chongqing and one in Beijing.
  ['磁器', { after: /^口/u }],
  ['图象', { after: /^[限征]/u }],
  // 营帐, 蚊帐, 青纱帐: cloth.
  ['帐号', TENT],
  ['帐户', TENT],
  ['帐目', TENT],
]);
