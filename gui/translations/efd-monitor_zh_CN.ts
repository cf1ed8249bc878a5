<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
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
    <name>Main</name>
    <message>
        <source>See the events that kernel drivers signal through an eventfd.</source>
        <translation>查看内核驱动通过 eventfd 发出的事件。</translation>
    </message>
    <message>
        <source>Channels to watch: a number, a node or a name. Default: all.</source>
        <translation>要监视的通道：编号、设备节点或名称。默认为全部。</translation>
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
    <name>efdmon::gui::Backend</name>
    <message>
        <source>Its eventfd reports an error and is not waited on any more.</source>
        <translation>其 eventfd 报告错误，已停止等待。</translation>
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
</context>
<context>
    <name>efdmon::gui::ChannelView</name>
    <message>
        <source>Channels</source>
        <translation>通道列表</translation>
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
    <name>efdmon::gui::LivePage</name>
    <message>
        <source>Waiting for events. Fire one with &lt;b&gt;Trigger&lt;/b&gt;, or in a terminal:</source>
        <translation>正在等待事件。点击&lt;b&gt;触发&lt;/b&gt;，或在终端中输入：</translation>
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
</context>
<context>
    <name>efdmon::gui::LogView</name>
    <message>
        <source>Event log</source>
        <translation>事件日志</translation>
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
    <name>efdmon::gui::RatePlot</name>
    <message>
        <source>Event rate</source>
        <translation>事件速率</translation>
    </message>
    <message>
        <source>Events per second of each channel over the last 60 seconds</source>
        <translation>最近 60 秒内各通道每秒的事件数</translation>
    </message>
    <message>
        <source>seconds before the last update</source>
        <translation>距最近更新的秒数</translation>
    </message>
    <message>
        <source>events/s</source>
        <translation>事件/秒</translation>
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
