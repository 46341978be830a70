/** When a word that is right elsewhere stands for another. Patterns are of a few characters on either side of the word. */
export interface Sense {
  readonly wrong: string;
  readonly right: string;
  /** One of these is enough, if there are any: what stands right before, what right behind, or what the sentence speaks of. */
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly topic?: RegExp;
  /** What the document speaks of, where the sentence says nothing: the finding then is not certain. */
  readonly subject?: RegExp;
  /** What the document speaks of where the word is meant as it is written. */
  readonly other?: RegExp;
  /** Whether an editor would want to look first, however clear the neighbours are. */
  readonly isLikely?: true;
  /** What right behind makes another word of it: 控制面|版本. */
  readonly not?: RegExp;
}

const ACCOUNTS =
  /登录|[账帐][号户]|用户|密码|口令|网站|系统|服务器|服务|页面|界面|注册|注销|退出|免密|会话|状态|失败|远程|主机|控制台|容器|终端|数据库|后台|验证|凭证|[校效]验|令牌|cookie|token|session|ssh|ftp|login|Azure|Docker|Linux|MySQL|MariaDB/iu;
const ORDER =
  /顺序|排序|降序|升序|倒序|正序|逆序|遍历|反转|翻转|索引|下标|字符|字串|单词|数组|列表|链表|循环|输出|打印|栈|算法|背包|dp\[/u;
const SOFTWARE =
  /代码|命令|程序|软件|插件|组件|脚本|配置|接口|界面|信息|消息|数据|变量|模块|框架|镜像|内核|主题|样式|功能|逻辑|规则|搜索|系统|开发|服务|config|API/iu;

/** Words that are right in one sense and wrong in another (chinese.md on confusions; 现汉 has both). */
export const SENSES: readonly Sense[] = [
  // 登陆: troops, ships, typhoons, a market; on a computer one 登录.
  {
    ...{ wrong: '登陆', right: '登录', topic: ACCOUNTS, subject: /登录|用户名|密码|网站|服务器|浏览器/u },
    other:
      /台风|飓风|热带风暴|登陆[舰艇艦艦部场点战]|两栖|舰队|海岸|海滩|抢滩|诺曼底|战役|部队|月球|火星|月面|影院|院线|市场|股市|岛屿/u,
  },
  // 模版: a printing plate, a mould.
  { wrong: '模版', right: '模板', other: /印刷|制版|铅字|活字|印版|胶印|雕版|凸版|浇铸|注塑/u },
  // 倒叙: a way to tell a story.
  {
    ...{ wrong: '倒叙', right: '倒序', topic: ORDER, subject: ORDER },
    other: /小说|故事|叙事|叙述|插叙|顺叙|情节|散文|写法|电影|剧情/u,
  },
  { wrong: '订制', right: '定制', topic: SOFTWARE, other: /西装|礼服|服装|家具|婚纱|蛋糕|首饰/u, isLikely: true },
  // 线形: the shape of a line; algebra, time and structure are 线性.
  {
    ...{ wrong: '线形', right: '线性', before: /非$/u },
    after:
      /^(?:代数|回归|方程|规划|插值|查找|探测|表[^面示格]|数据结构|时间复杂|增长|相关|无关|变换|模型|空间|组合|分类|同余)/u,
  },
  {
    ...{
      wrong: '部属',
      right: '部署',
      before: /(?:一键|自动|自动化|容器|本地|线上|集群|服务器?|手机端的|应用|项目|云|快速)$/u,
    },
    ...{ after: /^(?:到|在|环境|应用|脚本|流程|方式|文档|和使用|完成|好[后之了]|服务)/u, isLikely: true },
  },
  {
    ...{
      wrong: '对像',
      right: '对象',
      after: /^(?:的(?:属性|方法|布局|引用|实例|类型|值|键)|实例|属性|字面量|数组|池|模型)/u,
    },
    ...{ before: /(?:面向|一个|该|此|这个|每个|新|空|全局|堆|基于|引用|多个|子|父|类)$/u, isLikely: true },
  },
  {
    wrong: '连结',
    right: '链接',
    before: /(?:参考|超|外部|友情|相关|下载|网页|网站|图片|点击|以下|下列)$/u,
    isLikely: true,
  },
  { wrong: '过度', right: '过渡', before: /(?:平滑|平稳|无缝)$/u, after: /^(?:动画|时期|阶段)/u, isLikely: true },
  { wrong: '过渡', right: '过度', after: /^(?:依赖|使用|拟合|解读|包装|消费|优化|医疗|疲劳|紧张)/u, isLikely: true },
  {
    wrong: '事物',
    right: '事务',
    before: /(?:数据库|分布式|本地|嵌套)$/u,
    after: /^(?:隔离级|回滚|提交|管理器|日志)/u,
  },
  {
    wrong: '及时',
    right: '即时',
    after: /^(?:通讯|通信|编译器?)(?:软件|工具|应用|系统|服务|技术|领域|云|的|[^\p{L}]|$)/u,
    isLikely: true,
  },
  { wrong: '裁减', right: '裁剪', before: /(?:图片|图像|梯度)(?:进行)?$/u, after: /^(?:图片|图像|缩放|区域)/u },
  { wrong: '力度', right: '粒度', before: /(?:[细粗]|加?锁)$/u, isLikely: true },
  { wrong: '截止', right: '截至', after: /^(?:到?目前|到?今[天日]|到?现在|到?当前|到?发稿|到? ?\d{4} ?年)/u },
  // 既可…又可 is right; at the end of a step it is 即可.
  { wrong: '既可', right: '即可', after: /^[。；;！!]/u },
  { wrong: '既使', right: '即使', after: /^(?:是|在|没有|如此|这样|有人|你|我们)/u, isLikely: true },
  { wrong: '既便', right: '即便', after: /^(?:是|在|如此|没有|这样|你|我们)/u, isLikely: true },
  { wrong: '只到', right: '直到', after: /^(?:今天|现在|如今)/u, isLikely: true },
  { wrong: '那怕', right: '哪怕', after: /^(?:是|只是|只有|只|再|没有)/u, isLikely: true },
  { wrong: '偶合', right: '耦合', before: /(?:低|高|松|紧|强|弱|解|相互)$/u, after: /^(?:度|性|关系)/u },
  { wrong: '递规', right: '递归', after: /^(?:函数|调用|算法|查询|遍历|地|实现)/u, before: /(?:尾|使用|用|通过)$/u },
  { wrong: '效验', right: '校验', after: /^(?:码|和|位|规则|器|失败|通过)/u, before: /(?:参数|数据|表单|权限|签名)$/u },
  { wrong: '面版', right: '面板', before: /(?:控制|操作|设置|属性|工具|调试)$/u, not: /^本/u, isLikely: true },
];
