<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Age</name>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>&gt; 1 min ago</source>
        <translation>超过 1 分钟前</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <extracomment>%1 seconds</extracomment>
        <translation>%1 秒前</translation>
    </message>
</context>
<context>
    <name>Conservation</name>
    <message>
        <source>%1 counted by eventfd = %2 records + %3 lost</source>
        <translation>eventfd 计数 %1 = 记录 %2 + 丢失 %3</translation>
    </message>
    <message>
        <source>%1 counted by eventfd, in flight: %2 records + %3 lost</source>
        <translation>eventfd 计数 %1，尚在途中：记录 %2 + 丢失 %3</translation>
    </message>
    <message>
        <source>%1 counted by eventfd ≠ %2 records + %3 lost</source>
        <translation>eventfd 计数 %1 ≠ 记录 %2 + 丢失 %3</translation>
    </message>
</context>
<context>
    <name>EventDescription</name>
    <message>
        <source>sysfs: the attribute trigger was written to</source>
        <translation>sysfs：写入了属性 trigger</translation>
    </message>
    <message>
        <source>write: a message was written to the device</source>
        <translation>write：向设备写入了消息</translation>
    </message>
    <message>
        <source>driver: another kernel driver</source>
        <translation>driver：其他内核驱动</translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <translation>未知：%1</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>本地时间</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>CLOCK_MONOTONIC</source>
        <translation>CLOCK_MONOTONIC</translation>
    </message>
    <message>
        <source>Since the first event</source>
        <translation>距首个事件</translation>
    </message>
    <message>
        <source>Since the previous event</source>
        <translation>距前一事件</translation>
    </message>
    <message>
        <source>unknown: this is the channel&apos;s first here</source>
        <translation>未知：这是此处该通道的第一个事件</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1, from No. %2 to %3</source>
        <translation>%1 个，序号 %2 至 %3</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>none: fired outside of any process</source>
        <translation>无：在进程之外触发</translation>
    </message>
    <message>
        <source>Process id</source>
        <translation>进程号</translation>
    </message>
    <message>
        <source>Thread id</source>
        <translation>线程号</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Lost before it</source>
        <translation>此前丢失</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Data 0</source>
        <translation>数据 0</translation>
    </message>
    <message>
        <source>Data 1</source>
        <translation>数据 1</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>fired where details could not be kept: id, data and CPU are not known</source>
        <translation>在无法保留细节之处触发：编号、数据和 CPU 未知</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>a parenthesis was not opened</source>
        <translation>缺少左括号</translation>
    </message>
    <message>
        <source>expected “&amp;&amp;” or “||”</source>
        <translation>应为“&amp;&amp;”或“||”</translation>
    </message>
    <message>
        <source>the quotation mark is not closed</source>
        <translation>引号未闭合</translation>
    </message>
    <message>
        <source>too many parentheses</source>
        <translation>括号过多</translation>
    </message>
    <message>
        <source>expected “)”</source>
        <translation>应为“)”</translation>
    </message>
    <message>
        <source>expected a field such as “id”, or a word to look for</source>
        <translation>应为字段（如“id”）或要查找的单词</translation>
    </message>
    <message>
        <source>expected ==, !=, ~ or in</source>
        <translation>应为 ==、!=、~ 或 in</translation>
    </message>
    <message>
        <source>expected ==, !=, &lt;, &lt;=, &gt;, &gt;=, ~ or in</source>
        <translation>应为 ==、!=、&lt;、&lt;=、&gt;、&gt;=、~ 或 in</translation>
    </message>
    <message>
        <source>expected ==, !=, &lt;, &lt;=, &gt;, &gt;= or in</source>
        <translation>应为 ==、!=、&lt;、&lt;=、&gt;、&gt;= 或 in</translation>
    </message>
    <message>
        <source>expected “,” or “}”</source>
        <translation>应为“,”或“}”</translation>
    </message>
    <message>
        <source>both ends of a range must be of one kind</source>
        <translation>范围两端必须是同一种类</translation>
    </message>
    <message>
        <source>the range ends before it starts</source>
        <translation>范围的终点在起点之前</translation>
    </message>
    <message>
        <source>“~” is for process, channel and source</source>
        <translation>“~”仅用于 process、channel 和 source</translation>
    </message>
    <message>
        <source>expected a text</source>
        <translation>应为文本</translation>
    </message>
    <message>
        <source>expected a number, such as 42 or 0x2a</source>
        <translation>应为数字，例如 42 或 0x2a</translation>
    </message>
    <message>
        <source>expected a number from 0 to %1</source>
        <translation>应为 0 到 %1 的数字</translation>
    </message>
    <message>
        <source>expected a duration, such as 1.5s, 20ms or 300us</source>
        <translation>应为时长，例如 1.5s、20ms 或 300us</translation>
    </message>
    <message>
        <source>expected a time, such as 1.5s, 14:30:05 or 2026-01-31T14:30</source>
        <translation>应为时间，例如 1.5s、14:30:05 或 2026-01-31T14:30</translation>
    </message>
    <message>
        <source>expected sysfs, write, driver or a number from 0 to 255</source>
        <translation>应为 sysfs、write、driver 或 0 到 255 的数字</translation>
    </message>
    <message>
        <source>expected the name or the number of a channel</source>
        <translation>应为通道的名称或编号</translation>
    </message>
    <message>
        <source>expected the name of a process</source>
        <translation>应为进程名</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>第 %1 列：%2</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>See the events that kernel drivers signal through an eventfd.</source>
        <translation>查看内核驱动通过 eventfd 发出的事件。</translation>
    </message>
    <message>
        <source>Channels to watch: a number, a node or a name. Default: all.</source>
        <translation>要监视的通道：编号、设备节点或名称。默认为全部。</translation>
    </message>
    <message>
        <source>--simulate takes a rate from 0 to %1 events per second, not “%2”.</source>
        <translation>--simulate 的速率应为每秒 0 到 %1 个事件，而不是“%2”。</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>%1 events</source>
        <translation>%1 个事件</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>丢失 %1 个</translation>
    </message>
    <message>
        <source>Selected %1 to %2</source>
        <translation>已选 %1 至 %2</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Channel %1 cannot be watched</source>
        <translation>无法监视通道 %1</translation>
    </message>
    <message>
        <source>There is no channel “%1”</source>
        <translation>没有名为“%1”的通道</translation>
    </message>
    <message>
        <source>The module is loaded, but it has no channel of that name. This lists those there are:</source>
        <translation>模块已加载，但没有这个名称的通道。用以下命令列出现有的通道：</translation>
    </message>
    <message>
        <source>There is no channel yet</source>
        <translation>还没有通道</translation>
    </message>
    <message>
        <source>The module is loaded, but neither it nor any driver has made a channel.</source>
        <translation>模块已加载，但它本身和任何驱动都还没有创建通道。</translation>
    </message>
    <message>
        <source>You may not open the channels</source>
        <translation>没有权限打开通道</translation>
    </message>
    <message>
        <source>You have joined the group “efdmon”, but this session began before that. Log out and in again.</source>
        <translation>您已加入“efdmon”组，但本次会话在此之前就已开始。请注销后重新登录。</translation>
    </message>
    <message>
        <source>The module is loaded, but this user has no access to its devices. There is no need for root: membership in a group is enough. Join it, then log out and in again.</source>
        <translation>模块已加载，但当前用户无权访问其设备。不需要 root 权限，加入相应的组即可。加入后请注销并重新登录。</translation>
    </message>
    <message>
        <source>You are in the group “efdmon”, but the devices do not belong to it. Let udev apply its rule:</source>
        <translation>您已在“efdmon”组中，但设备不属于该组。让 udev 重新应用规则：</translation>
    </message>
    <message>
        <source>The kernel module is not installed</source>
        <translation>内核模块未安装</translation>
    </message>
    <message>
        <source>The running kernel, %1, has no module “efdmon”. It comes with its own package, which builds it for each kernel that is installed.</source>
        <translation>当前运行的内核 %1 没有“efdmon”模块。该模块由单独的软件包提供，会为每个已安装的内核自动编译。</translation>
    </message>
    <message>
        <source>The kernel module is not loaded</source>
        <translation>内核模块未加载</translation>
    </message>
    <message>
        <source>The module “efdmon” is installed for the running kernel. Load it:</source>
        <translation>当前内核已安装“efdmon”模块。请加载它：</translation>
    </message>
    <message>
        <source>The device node is missing</source>
        <translation>缺少设备节点</translation>
    </message>
    <message>
        <source>The module is loaded and has channels, but not each of them has its device node in /dev. Let udev look again:</source>
        <translation>模块已加载并且有通道，但 /dev 中缺少相应的设备节点。让 udev 重新处理：</translation>
    </message>
    <message>
        <source>The kernel module is not built for this kernel</source>
        <translation>尚未为此内核构建内核模块</translation>
    </message>
    <message>
        <source>Building the module for the running kernel, %1, takes the headers of that kernel, and they are not installed.</source>
        <translation>为正在运行的内核 %1 构建模块需要该内核的头文件，但它们没有安装。</translation>
    </message>
    <message>
        <source>Building the module for the running kernel, %1, has failed. The log says why: %2</source>
        <translation>为正在运行的内核 %1 构建模块失败。原因见日志：%2</translation>
    </message>
    <message>
        <source>The headers of the running kernel, %1, are installed. Build the module:</source>
        <translation>正在运行的内核 %1 的头文件已安装。请构建模块：</translation>
    </message>
    <message>
        <source>The kernel rejects the module</source>
        <translation>内核拒绝加载该模块</translation>
    </message>
    <message>
        <source>The running kernel takes only modules that are signed with a key it knows: Secure Boot is on, or an option on its command line asks for that. “efdctl doctor” says which.</source>
        <translation>正在运行的内核只接受以其已知密钥签名的模块：安全启动已开启，或内核命令行中的选项要求如此。“efdctl doctor”会说明是哪一个。</translation>
    </message>
    <message>
        <source>The module and this program do not fit together</source>
        <translation>模块与本程序不匹配</translation>
    </message>
    <message>
        <source>They come from different versions, and speak different versions of the device interface. Bring the older one up to date:</source>
        <translation>它们来自不同的版本，使用不同版本的设备接口。请更新较旧的一方：</translation>
    </message>
    <message>
        <source>There is no simulated channel “%1”</source>
        <translation>没有名为“%1”的模拟通道</translation>
    </message>
    <message>
        <source>With a rate there is one, “simulated 0”; without, there are three, up to “simulated 2”.</source>
        <translation>指定速率时只有“simulated 0”一个通道；不指定时有三个，直到“simulated 2”。</translation>
    </message>
</context>
<context>
    <name>Rate</name>
    <message>
        <source>%1/s</source>
        <extracomment>%1 is a number such as 7 or 12.3 k; events per second</extracomment>
        <translation>%1/s</translation>
    </message>
</context>
<context>
    <name>SimulateOption</name>
    <message>
        <source>Show simulated channels, without the module. With --simulate=&lt;rate&gt;, one channel with that many events per second; with --simulate alone, several with a few events.</source>
        <translation>显示模拟通道，无需内核模块。使用 --simulate=&lt;rate&gt; 时为一个通道，每秒产生该数量的事件；仅用 --simulate 时为多个通道，事件较少。</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>速率</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::Backend</name>
    <message>
        <source>Its eventfd reports an error and is not waited on any more.</source>
        <translation>其 eventfd 报告错误，已停止等待。</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::BellModel</name>
    <message>
        <source>no read yet</source>
        <translation>尚未读取</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>读得 %1</translation>
    </message>
    <message>
        <source>All that was counted until then had been recorded, and the other way round</source>
        <translation>到那时为止，计数的都已记录，记录的也都已计数</translation>
    </message>
    <message>
        <source>Recorded, and its bell follows: %1</source>
        <translation>已记录、计数随后到来：%1</translation>
    </message>
    <message>
        <source>Counted, and never recorded: %1</source>
        <translation>已计数、却没有记录：%1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Eventfd</source>
        <translation>Eventfd</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>相符</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::BellPanel</name>
    <message>
        <source>Conservation check of this channel</source>
        <translation>此通道的守恒检查</translation>
    </message>
    <message>
        <source>Reads of the eventfd, and the records that they stood for</source>
        <translation>对 eventfd 的各次读取及其对应的记录</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::ChannelModel</name>
    <message>
        <source>Number of the last event. Since this window watches: %1</source>
        <translation>最后一个事件的序号。自本窗口开始监视以来：%1</translation>
    </message>
    <message>
        <source>Records overwritten in the ring before this window read them</source>
        <translation>在本窗口读取之前就已在环形缓冲区中被覆盖的记录</translation>
    </message>
    <message>
        <source>Eventfds registered with the channel, by all processes</source>
        <translation>所有进程在该通道上注册的 eventfd 数量</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件数</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>监听者</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>最近事件</translation>
    </message>
    <message>
        <source>Highest rate of the last minute: %1</source>
        <translation>最近一分钟的最高速率：%1</translation>
    </message>
    <message>
        <source>%1
Click to see only this channel below, Ctrl+click to see others too, Esc to see all</source>
        <translation>%1
单击后下方只显示此通道，Ctrl+单击加选其他通道，Esc 显示全部</translation>
    </message>
    <message>
        <source>Simulated: this program makes its events, and there is no device</source>
        <translation>模拟通道：事件由本程序产生，没有对应的设备</translation>
    </message>
    <message>
        <source>From the kernel&apos;s time stamp to this window&apos;s reader.
Half of the events within %1, 99 of 100 within %2, the latest after %3.</source>
        <translation>从内核时间戳到本窗口的读取线程。
半数事件在 %1 以内，99% 在 %2 以内，最迟的为 %3。</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>最近一分钟</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Latency p50 / p99</source>
        <translation>延迟 p50 / p99</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>多久以前</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::ChannelView</name>
    <message>
        <source>Channels</source>
        <translation>通道列表</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::ColorRulesDialog</name>
    <message>
        <source>Colour rules</source>
        <translation>颜色规则</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Filter error</source>
        <translation>筛选错误</translation>
    </message>
    <message>
        <source>Filter of the rule</source>
        <translation>规则的筛选</translation>
    </message>
    <message>
        <source>Which events, such as lost || delta &gt; 10ms</source>
        <translation>哪些事件，例如 lost || delta &gt; 10ms</translation>
    </message>
    <message>
        <source>Co&amp;lour…</source>
        <translation>颜色(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>The first rule that fits an event colours its row.</source>
        <translation>第一条符合事件的规则决定该行的颜色。</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::CommandBox</name>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>复制到剪贴板</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::EventDetail</name>
    <message>
        <source>Event details</source>
        <translation>事件详情</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::FilterBar</name>
    <message>
        <source>Filter error</source>
        <translation>筛选错误</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter, such as id == 7 &amp;&amp; process ~ bash</source>
        <translation>筛选，例如 id == 7 &amp;&amp; process ~ bash</translation>
    </message>
    <message>
        <source>Show only some of the events (Ctrl+F). A word looks into process and channel; the funnel has examples (Alt+Down).</source>
        <translation>只显示部分事件 (Ctrl+F)。单词会在进程和通道中查找；漏斗图标中有示例 (Alt+↓)。</translation>
    </message>
    <message>
        <source>Recent filters and examples</source>
        <translation>最近的筛选和示例</translation>
    </message>
    <message>
        <source>Recent filters and examples (Alt+Down)</source>
        <translation>最近的筛选和示例 (Alt+↓)</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>a process or channel with this in its name</source>
        <translation>名称中含有它的进程或通道</translation>
    </message>
    <message>
        <source>this message</source>
        <translation>此消息</translation>
    </message>
    <message>
        <source>one of these messages</source>
        <translation>这些消息之一</translation>
    </message>
    <message>
        <source>by a driver, not on CPU 0</source>
        <translation>由驱动触发，且不在 CPU 0 上</translation>
    </message>
    <message>
        <source>after a pause</source>
        <translation>停顿之后</translation>
    </message>
    <message>
        <source>in this part of the log</source>
        <translation>日志的这一段</translation>
    </message>
    <message>
        <source>from this time of day on</source>
        <translation>从当天此时刻起</translation>
    </message>
    <message>
        <source>after a loss, or not by this process</source>
        <translation>丢失之后，或不由此进程触发</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::FilterEdit</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::FindBar</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find, such as bash or id == 7</source>
        <translation>查找，例如 bash 或 id == 7</translation>
    </message>
    <message>
        <source>Enter goes to the next, Shift+Enter to the previous; Esc closes</source>
        <translation>Enter 下一个，Shift+Enter 上一个；Esc 关闭</translation>
    </message>
    <message>
        <source>Search error</source>
        <translation>查找错误</translation>
    </message>
    <message>
        <source>Search result</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>上一个 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>下一个 (F3)</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>关闭查找</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Went on from the other end</source>
        <translation>已从另一端继续</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::LatencyMarks</name>
    <message>
        <source>No events yet</source>
        <translation>尚无事件</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::LatencyPlot</name>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>How long after the kernel&apos;s time stamp this window&apos;s reader had the event</source>
        <translation>内核打上时间戳之后多久，本窗口的读取线程才得到事件</translation>
    </message>
    <message>
        <source>events</source>
        <translation>事件数</translation>
    </message>
    <message>
        <source>Events: %1; half within %2, 99 of 100 within %3, the latest after %4</source>
        <translation>事件数：%1；半数在 %2 以内，99% 在 %3 以内，最迟的为 %4</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::LatestModel</name>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>最后事件</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::LatestView</name>
    <message>
        <source>Latest event per id</source>
        <translation>各编号的最新事件</translation>
    </message>
    <message>
        <source>Double-click a row to see its events in the log</source>
        <translation>双击一行，在日志中查看其事件</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::LivePage</name>
    <message>
        <source>Waiting for events. Fire one with &lt;b&gt;Trigger&lt;/b&gt;, or in a terminal:</source>
        <translation>正在等待事件。点击&lt;b&gt;触发&lt;/b&gt;，或在终端中输入：</translation>
    </message>
    <message>
        <source>The current channel</source>
        <translation>当前通道</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Bell and records</source>
        <translation>计数与记录</translation>
    </message>
    <message>
        <source>Waiting for events. Fire one with &lt;b&gt;Trigger&lt;/b&gt;.</source>
        <translation>正在等待事件。点击&lt;b&gt;触发&lt;/b&gt;可产生一个事件。</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::LogColumns</name>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>重置列(&amp;R)</translation>
    </message>
    <message>
        <source>Time of &amp;day</source>
        <translation>当天时间(&amp;D)</translation>
    </message>
    <message>
        <source>Time since the &amp;first event</source>
        <translation>距首个事件的时间(&amp;F)</translation>
    </message>
    <message>
        <source>Time since the event &amp;above</source>
        <translation>距上一行事件的时间(&amp;A)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::LogMenu</name>
    <message>
        <source>&amp;Only this value</source>
        <translation>仅此值(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Not this value</source>
        <translation>排除此值(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation>复制为 CSV(&amp;V)</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON Lines</source>
        <translation>复制为 JSON Lines(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Only from this time on</source>
        <translation>仅此时刻之后(&amp;O)</translation>
    </message>
    <message>
        <source>O&amp;nly before this time</source>
        <translation>仅此时刻之前(&amp;N)</translation>
    </message>
    <message>
        <source>%1 rows are too many to copy, at most %2. Save the log to a file instead.</source>
        <translation>%1 行太多，无法复制，最多 %2 行。请改为将日志保存到文件。</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::LogModel</name>
    <message>
        <source>Lost before this one, because the ring was overwritten: %1</source>
        <translation>因环形缓冲区被覆盖，在此之前丢失：%1</translation>
    </message>
    <message>
        <source>%1
CLOCK_MONOTONIC %2 s, CPU %3</source>
        <translation>%1
CLOCK_MONOTONIC %2 秒，CPU %3</translation>
    </message>
    <message>
        <source>Process %1, thread %2, CPU %3</source>
        <translation>进程 %1，线程 %2，CPU %3</translation>
    </message>
    <message>
        <source>Fired outside of any process, on CPU %1</source>
        <translation>在 CPU %1 上触发，不属于任何进程</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Delta (s)</source>
        <translation>间隔（秒）</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Since first (s)</source>
        <translation>距首个 (秒)</translation>
    </message>
    <message>
        <source>Since above (s)</source>
        <translation>距上一行 (秒)</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::LogPanel</name>
    <message>
        <source>Log or latest events</source>
        <translation>日志或最新事件</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Every event, in order</source>
        <translation>按顺序列出每个事件</translation>
    </message>
    <message>
        <source>Latest per id</source>
        <translation>各编号最新</translation>
    </message>
    <message>
        <source>The last event of each id, with count and rate</source>
        <translation>每个编号的最后一个事件及其次数和速率</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>转到(&amp;G)…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>查找上一个(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详情(&amp;D)</translation>
    </message>
    <message>
        <source>Everything about the chosen event (Ctrl+D)</source>
        <translation>所选事件的全部信息 (Ctrl+D)</translation>
    </message>
    <message>
        <source>Colour &amp;rules…</source>
        <translation>颜色规则(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Size of the log…</source>
        <translation>日志大小(&amp;S)…</translation>
    </message>
    <message>
        <source>No event is chosen</source>
        <translation>未选择事件</translation>
    </message>
    <message>
        <source>Events of further ids, for which there is no row: %1</source>
        <translation>其余编号的事件（没有对应的行）：%1</translation>
    </message>
    <message>
        <source>Size of the log</source>
        <translation>日志大小</translation>
    </message>
    <message>
        <source>Events to keep; when there are more, the oldest go (80 bytes each):</source>
        <translation>保留的事件数，超出时丢弃最早的（每个 80 字节）：</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::LogView</name>
    <message>
        <source>Event log</source>
        <translation>事件日志</translation>
    </message>
    <message>
        <source>No event matches the filter.</source>
        <translation>没有符合筛选条件的事件。</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::MainWindow</name>
    <message>
        <source>Event Monitor</source>
        <translation>事件监视器</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>%1 未能保存：%2</translation>
    </message>
    <message>
        <source>Saved to %1, records: %2</source>
        <translation>已保存到 %1，记录数：%2</translation>
    </message>
    <message>
        <source>Save log</source>
        <translation>保存日志</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Hold the log still; counting goes on and new events are kept (Ctrl+P)</source>
        <translation>暂停日志显示；计数继续，新事件会保留 (Ctrl+P)</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>跟随(&amp;F)</translation>
    </message>
    <message>
        <source>Keep the newest event in sight (Ctrl+E)</source>
        <translation>始终显示最新事件 (Ctrl+E)</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清空(&amp;C)</translation>
    </message>
    <message>
        <source>Empty the log; counts stay (Ctrl+L)</source>
        <translation>清空日志；计数保持不变 (Ctrl+L)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the log as CSV or JSON Lines (Ctrl+S)</source>
        <translation>将日志保存为 CSV 或 JSON Lines (Ctrl+S)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>事件(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Event Monitor</source>
        <translation>关于事件监视器(&amp;A)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>About Event Monitor</source>
        <translation>关于事件监视器</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Event Monitor %1&lt;/h3&gt;&lt;p&gt;See the events that kernel drivers signal through an eventfd: counted, stamped, and proven complete.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;事件监视器 %1&lt;/h3&gt;&lt;p&gt;查看内核驱动通过 eventfd 发出的事件：有计数、有时间戳，并证明无一遗漏。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Event Monitor (simulated)</source>
        <translation>事件监视器（模拟）</translation>
    </message>
    <message>
        <source>These channels are simulated: this program makes their events by itself, and the kernel module is not used.</source>
        <translation>这些通道是模拟的：事件由本程序自行产生，未使用内核模块。</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Close notice</source>
        <translation>关闭通知</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::ProblemPage</name>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>This window comes alive by itself as soon as a channel can be watched.</source>
        <translation>一旦有通道可以监视，本窗口会自动开始工作。</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::StatusLine</name>
    <message>
        <source>Conservation state</source>
        <translation>守恒状态</translation>
    </message>
    <message>
        <source>Conservation check</source>
        <translation>守恒核对</translation>
    </message>
    <message>
        <source>Log state</source>
        <translation>日志状态</translation>
    </message>
    <message>
        <source>Module version</source>
        <translation>模块版本</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Each event adds 1 to an eventfd and writes a record. What was counted must equal what was received and what was lost.</source>
        <translation>每个事件使 eventfd 加 1，并写入一条记录。计数必须等于收到的记录与丢失的记录之和。</translation>
    </message>
    <message>
        <source>Module efdmon %1</source>
        <translation>模块 efdmon %1</translation>
    </message>
    <message>
        <source>Paused, new events kept: %1</source>
        <translation>已暂停，保留的新事件：%1</translation>
    </message>
    <message>
        <source>Log: %1</source>
        <translation>日志：%1</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Violated</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>Simulated, no module</source>
        <translation>模拟，无内核模块</translation>
    </message>
    <message>
        <source>Log: %1 / %2</source>
        <extracomment>%1 events are shown of the %2 that the log holds</extracomment>
        <translation>日志：%1 / %2</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::Timeline</name>
    <message>
        <source>Place marker A</source>
        <translation>放置标记 A</translation>
    </message>
    <message>
        <source>Place marker B</source>
        <translation>放置标记 B</translation>
    </message>
    <message>
        <source>Remove the markers</source>
        <translation>移除标记</translation>
    </message>
    <message>
        <source>Copy what is measured</source>
        <translation>复制测量结果</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Go to the first event</source>
        <translation>转到首个事件</translation>
    </message>
    <message>
        <source>Show the whole session</source>
        <translation>显示整个会话</translation>
    </message>
    <message>
        <source>Follow the present</source>
        <translation>跟随当前时间</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>清除选区</translation>
    </message>
    <message>
        <source>Seconds since the first event</source>
        <translation>自首个事件起的秒数</translation>
    </message>
    <message>
        <source>Measured between the markers</source>
        <translation>标记之间的测量结果</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Wheel: zoom   Drag: move   Shift+drag: select   Ctrl+click: marker</source>
        <translation>滚轮：缩放   拖动：移动   Shift+拖动：选择   Ctrl+单击：标记</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::TimelinePlot</name>
    <message>
        <source>Event rate</source>
        <translation>事件速率</translation>
    </message>
    <message>
        <source>Events per second of each channel over time</source>
        <translation>各通道每秒事件数随时间的变化</translation>
    </message>
    <message>
        <source>events/s</source>
        <translation>事件/秒</translation>
    </message>
    <message>
        <source>seconds since the first event</source>
        <translation>自首个事件起的秒数</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::TriggerControl</name>
    <message>
        <source>&amp;Trigger</source>
        <translation>触发(&amp;T)</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>触发</translation>
    </message>
    <message>
        <source>Trigger count</source>
        <translation>触发次数</translation>
    </message>
    <message>
        <source>How many events to fire. Enter fires them.</source>
        <translation>要触发的事件数。按回车即触发。</translation>
    </message>
    <message>
        <source>There is no channel to fire on</source>
        <translation>没有可触发的通道</translation>
    </message>
    <message>
        <source>Firing needs write access to %1, and this user may only read it</source>
        <translation>触发需要 %1 的写权限，而当前用户只能读取</translation>
    </message>
    <message>
        <source>Firing…</source>
        <translation>正在触发…</translation>
    </message>
    <message>
        <source>Fire events on %1 (%2)</source>
        <translation>在 %1 上触发事件 (%2)</translation>
    </message>
</context>
</TS>
