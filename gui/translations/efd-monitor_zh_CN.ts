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
    <name>Alert</name>
    <message>
        <source>%1 has fired</source>
        <translation>%1 产生了事件</translation>
    </message>
    <message>
        <source>%1 fires too fast</source>
        <translation>%1 触发过快</translation>
    </message>
    <message>
        <source>%1 is silent</source>
        <translation>%1 没有动静</translation>
    </message>
    <message>
        <source>%1 loses events</source>
        <translation>%1 丢失事件</translation>
    </message>
    <message>
        <source>New events: %1</source>
        <translation>新事件：%1</translation>
    </message>
    <message>
        <source>%1, and at least %2 for %3 s</source>
        <extracomment>two rates such as 12.3 k/s, and a number of seconds</extracomment>
        <translation>%1，且至少 %2 已持续 %3 秒</translation>
    </message>
    <message>
        <source>No event for %1 s</source>
        <translation>已有 %1 秒没有事件</translation>
    </message>
    <message>
        <source>Lost: %1</source>
        <translation>丢失：%1</translation>
    </message>
</context>
<context>
    <name>ColumnMeaning</name>
    <message>
        <source>The channel that the event was fired on</source>
        <translation>触发事件的通道</translation>
    </message>
    <message>
        <source>A number by which the sender tells kinds of events apart; it is part of the record</source>
        <translation>触发者用来区分事件种类的编号，是记录的一部分</translation>
    </message>
    <message>
        <source>By which way the event was fired: sysfs (a line written to the device’s trigger file), write (a message of a program), or driver (in the kernel)</source>
        <translation>事件的触发方式：sysfs（向设备的 trigger 文件写入一行）、write（程序发来的消息）或 driver（在内核中）</translation>
    </message>
    <message>
        <source>The process that fired the event, and its number (PID); empty where the kernel fired it outside of any process</source>
        <translation>触发事件的进程及其编号 (PID)；由内核在进程之外触发时为空</translation>
    </message>
    <message>
        <source>Two numbers of 64 bits that the event carries, in hexadecimal; what they mean is up to the sender</source>
        <translation>事件携带的两个 64 位数，以十六进制显示；其含义由触发者决定</translation>
    </message>
    <message>
        <source>The channel’s name, and in parentheses its device where that is called otherwise</source>
        <translation>通道的名称；设备名不同时在括号中给出</translation>
    </message>
    <message>
        <source>How many events the channel has had: the number that the kernel gave to the last one</source>
        <translation>通道迄今的事件数，即内核给最后一个事件的序号</translation>
    </message>
    <message>
        <source>Events per second, in the last second, by the kernel’s time stamps; lost ones count, too</source>
        <translation>最近一秒内每秒的事件数，按内核时间戳计，丢失的也算在内</translation>
    </message>
    <message>
        <source>Events per second in the last minute, a bar for each second; the highest bar fills the height, and a red foot is a loss</source>
        <translation>最近一分钟每秒的事件数，每秒一个条形；最高的条形占满高度，底部红色表示丢失</translation>
    </message>
    <message>
        <source>The channel’s part of all events since this window watches, in percent</source>
        <translation>自本窗口监视以来，该通道占全部事件的百分比</translation>
    </message>
    <message>
        <source>Events whose records were overwritten in the ring before this window read them</source>
        <translation>记录在本窗口读取之前就已在环形缓冲区中被覆盖的事件</translation>
    </message>
    <message>
        <source>Eventfds that are registered with the channel, by all processes; the kernel counts them</source>
        <translation>所有进程在该通道上注册的 eventfd 数量，由内核统计</translation>
    </message>
    <message>
        <source>Time from the kernel’s stamp to this window’s reader: half of the events took no longer than the first (p50), 99 of 100 no longer than the second (p99)</source>
        <translation>从内核时间戳到本窗口读取线程的时间：半数事件不超过前一个值 (p50)，99% 不超过后一个值 (p99)</translation>
    </message>
    <message>
        <source>Time since the last event, by the kernel’s stamp</source>
        <translation>距最后一个事件的时间，按内核时间戳计</translation>
    </message>
    <message>
        <source>The last event: its time of day, by which way it was fired, and by which process</source>
        <translation>最后一个事件：触发的时刻、方式和进程</translation>
    </message>
    <message>
        <source>The event’s number in its channel, given by the kernel; in red where events just before it were lost</source>
        <translation>事件在通道内的序号，由内核给出；红色表示紧接其前有事件丢失</translation>
    </message>
    <message>
        <source>Seconds since the event before on the same channel, shown or not, by the kernel’s time stamps</source>
        <translation>距同一通道前一事件（无论是否显示）的秒数，按内核时间戳计</translation>
    </message>
    <message>
        <source>The number (TID) of the thread that fired the event</source>
        <translation>触发事件的线程编号 (TID)</translation>
    </message>
    <message>
        <source>The number of the processor that the event was fired on</source>
        <translation>触发事件的处理器编号</translation>
    </message>
    <message>
        <source>How many events of the channel were lost just before this one, because the ring was overwritten</source>
        <translation>因环形缓冲区被覆盖，紧接此事件之前该通道丢失的事件数</translation>
    </message>
    <message>
        <source>The time of day when the event was fired, to the nanosecond, by the kernel’s time stamp</source>
        <translation>触发事件的时刻，精确到纳秒，按内核时间戳计</translation>
    </message>
    <message>
        <source>Seconds since the first event of the log, by the kernel’s time stamps</source>
        <translation>距日志中首个事件的秒数，按内核时间戳计</translation>
    </message>
    <message>
        <source>Seconds since the event in the row above, by the kernel’s time stamps</source>
        <translation>距上一行事件的秒数，按内核时间戳计</translation>
    </message>
    <message>
        <source>How many events of this id on this channel were received</source>
        <translation>该通道上收到的此编号的事件数</translation>
    </message>
    <message>
        <source>Events of this id per second, in the last second, as they were received</source>
        <translation>最近一秒内每秒收到的此编号的事件数</translation>
    </message>
    <message>
        <source>The time of day of the last event of this id, by the kernel’s time stamp</source>
        <translation>此编号最后一个事件的时刻，按内核时间戳计</translation>
    </message>
    <message>
        <source>The channel’s name when it was recorded</source>
        <translation>录制时通道的名称</translation>
    </message>
    <message>
        <source>How many events of the channel are in the file</source>
        <translation>文件中该通道的事件数</translation>
    </message>
    <message>
        <source>The channel’s part of all events of the recording, missing ones too, in percent</source>
        <translation>该通道占录制的全部事件（包括缺少的）的百分比</translation>
    </message>
    <message>
        <source>Events that the recorder did not get, as the numbers of those around them show</source>
        <translation>录制程序没有得到的事件，由前后事件的序号可知</translation>
    </message>
    <message>
        <source>Events that were recorded, but cannot be read: the file is damaged</source>
        <translation>已录制但无法读取的事件：文件已损坏</translation>
    </message>
    <message>
        <source>Events per second, missing ones too, over the time from the first to the last</source>
        <translation>从首个到最后一个事件期间平均每秒的事件数，包括缺少的</translation>
    </message>
    <message>
        <source>Events per second, in the second that has the most of them</source>
        <translation>事件最多的一秒内的事件数</translation>
    </message>
    <message>
        <source>The time of day of the first event, by the clock of the machine that recorded it</source>
        <translation>首个事件的时刻，按录制机器的时钟计</translation>
    </message>
    <message>
        <source>The time of day of the last event, by the clock of the machine that recorded it</source>
        <translation>最后一个事件的时刻，按录制机器的时钟计</translation>
    </message>
    <message>
        <source>What one read of the eventfd gave: how many events it had counted since the read before</source>
        <translation>一次读取 eventfd 得到的值：自前一次读取以来计数的事件数</translation>
    </message>
    <message>
        <source>The numbers of the events that the read stood for, as their records have them</source>
        <translation>此次读取所代表的事件的序号，与其记录一致</translation>
    </message>
    <message>
        <source>How many records were overwritten in the ring before they could be read after it</source>
        <translation>在随后读取之前就已在环形缓冲区中被覆盖的记录数</translation>
    </message>
    <message>
        <source>Whether all that was counted has a record (✓), its bell is on its way (…), or the two do not agree (✗)</source>
        <translation>计数的是否都有记录（✓）、计数尚在途中（…）还是两者不符（✗）</translation>
    </message>
    <message>
        <source>The time of day when the eventfd was read</source>
        <translation>读取 eventfd 的时刻</translation>
    </message>
    <message>
        <source>The channel that events are fired on</source>
        <translation>在其上触发事件的通道</translation>
    </message>
    <message>
        <source>How many events at a time, and how often</source>
        <translation>每次多少个事件，以及多久一次</translation>
    </message>
    <message>
        <source>Events that the channel has taken</source>
        <translation>通道已接受的事件</translation>
    </message>
    <message>
        <source>Events that the channel did not take; that ends the generator</source>
        <translation>通道没有接受的事件；生成器会因此结束</translation>
    </message>
    <message>
        <source>Events that could not be fired in time, and were not fired</source>
        <translation>未能及时触发、因而没有触发的事件</translation>
    </message>
    <message>
        <source>Whether the generator runs, or why it has ended</source>
        <translation>生成器是否在运行，或为何结束</translation>
    </message>
</context>
<context>
    <name>Conservation</name>
    <message>
        <source>%1 counted by eventfd = %2 + %3 lost</source>
        <translation>eventfd 计数 %1 = %2 + 丢失 %3</translation>
    </message>
    <message>
        <source>%1 counted by eventfd, in flight: %2 + %3 lost</source>
        <translation>eventfd 计数 %1，尚在途中：%2 + 丢失 %3</translation>
    </message>
    <message>
        <source>%1 counted by eventfd ≠ %2 + %3 lost</source>
        <translation>eventfd 计数 %1 ≠ %2 + 丢失 %3</translation>
    </message>
</context>
<context>
    <name>Count</name>
    <message>
        <source>1 event</source>
        <translation>1 个事件</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 个事件</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 条记录</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 条记录</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Permission denied</source>
        <translation>权限不够</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许的操作</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有那个文件或目录</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>设备上没有空间</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>超出磁盘配额</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>输入/输出错误</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>没有那个设备</translation>
    </message>
    <message>
        <source>No such device or address</source>
        <translation>没有那个设备或地址</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>设备或资源忙</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>Too many open files in system</source>
        <translation>系统中打开的文件过多</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是一个目录</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是目录</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>只读文件系统</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>无法分配内存</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>无效的参数</translation>
    </message>
    <message>
        <source>Broken pipe</source>
        <translation>管道已断开</translation>
    </message>
    <message>
        <source>Cannot open the log %1</source>
        <translation>无法打开日志 %1</translation>
    </message>
    <message>
        <source>Cannot open %1</source>
        <translation>无法打开 %1</translation>
    </message>
    <message>
        <source>Cannot map the ring of %1</source>
        <translation>无法映射 %1 的环形缓冲区</translation>
    </message>
    <message>
        <source>Cannot ask %1 what it is</source>
        <translation>无法查询 %1 是什么</translation>
    </message>
    <message>
        <source>Cannot create an eventfd</source>
        <translation>无法创建 eventfd</translation>
    </message>
    <message>
        <source>Cannot fire at %1</source>
        <translation>无法向 %1 触发事件</translation>
    </message>
    <message>
        <source>Cannot fire: %1 was opened for reading only</source>
        <translation>无法触发事件：%1 是以只读方式打开的</translation>
    </message>
    <message>
        <source>Cannot read the log</source>
        <translation>无法读取日志</translation>
    </message>
    <message>
        <source>Cannot write to %1</source>
        <translation>无法写入 %1</translation>
    </message>
    <message>
        <source>Cannot go on writing %1</source>
        <translation>无法继续写入 %1</translation>
    </message>
    <message>
        <source>Cannot finish writing %1</source>
        <translation>无法完成写入 %1</translation>
    </message>
    <message>
        <source>Cannot tell a log format from the name &apos;%1&apos;</source>
        <translation>无法从名称“%1”判断日志格式</translation>
    </message>
    <message>
        <source>The driver that made %1 has gone</source>
        <translation>创建 %1 的驱动程序已不存在</translation>
    </message>
    <message>
        <source>There is no channel &apos;%1&apos;</source>
        <translation>没有通道“%1”</translation>
    </message>
    <message>
        <source>There is no such simulated channel</source>
        <translation>没有这个模拟通道</translation>
    </message>
    <message>
        <source>The log %1 is empty</source>
        <translation>日志 %1 是空的</translation>
    </message>
    <message>
        <source>%1 is no log of this program</source>
        <translation>%1 不是本程序的日志</translation>
    </message>
    <message>
        <source>%1 is not an event channel</source>
        <translation>%1 不是事件通道</translation>
    </message>
    <message>
        <source>%1 describes a ring that cannot be</source>
        <translation>%1 描述的环形缓冲区不可能存在</translation>
    </message>
    <message>
        <source>Load the driver again, then open the channel again.</source>
        <translation>请重新加载驱动程序，然后重新打开通道。</translation>
    </message>
    <message>
        <source>Open the channel for reading and writing.</source>
        <translation>请以读写方式打开通道。</translation>
    </message>
    <message>
        <source>Close other programs, or raise the limit that &apos;ulimit -n&apos; shows.</source>
        <translation>请关闭其他程序，或提高“ulimit -n”显示的限制。</translation>
    </message>
    <message>
        <source>Another program has it to itself: close that and try again.</source>
        <translation>另一个程序正在独占它：请关闭该程序后重试。</translation>
    </message>
    <message>
        <source>What was written before stays in the file and can be read.</source>
        <translation>之前写入的内容保留在文件中，可以读取。</translation>
    </message>
    <message>
        <source>Let the name end in .efdlog, .csv or .jsonl.</source>
        <translation>名称应以 .efdlog、.csv 或 .jsonl 结尾。</translation>
    </message>
    <message>
        <source>Read it with the version of efdctl that recorded it.</source>
        <translation>请用录制它的 efdctl 版本读取。</translation>
    </message>
    <message>
        <source>The module has no channels.</source>
        <translation>模块没有通道。</translation>
    </message>
    <message>
        <source>The channels are: %1.</source>
        <translation>通道有：%1。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>one sentence after the other</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Cannot fire 0 events</source>
        <translation>无法触发 0 个事件</translation>
    </message>
    <message>
        <source>Cannot fire %1 events at once</source>
        <translation>无法一次触发 %1 个事件</translation>
    </message>
    <message>
        <source>Cannot use file descriptor %1 with %2: it is not an open eventfd</source>
        <translation>文件描述符 %1 无法用于 %2：它不是打开的 eventfd</translation>
    </message>
    <message>
        <source>Cannot use file descriptor %1 with %2</source>
        <translation>文件描述符 %1 无法用于 %2</translation>
    </message>
    <message>
        <source>The eventfd file descriptor %1 is registered with %2 already</source>
        <translation>eventfd 文件描述符 %1 已在 %2 注册</translation>
    </message>
    <message>
        <source>The eventfd file descriptor %1 is not registered with %2 as a doorbell</source>
        <translation>eventfd 文件描述符 %1 未在 %2 注册为门铃</translation>
    </message>
    <message>
        <source>The eventfd file descriptor %1 is not registered with %2</source>
        <translation>eventfd 文件描述符 %1 未在 %2 注册</translation>
    </message>
    <message>
        <source>No more eventfds can be registered with %1: %2 through one open file, %3 in all, and what each user may have</source>
        <translation>%1 无法再注册 eventfd：每个打开的文件最多 %2 个，总共最多 %3 个，每个用户也有上限</translation>
    </message>
    <message>
        <source>The log is of format version %1, this program reads version %2</source>
        <translation>日志的格式版本是 %1，本程序读取的版本是 %2</translation>
    </message>
    <message>
        <source>Close other programs that watch channels, or raise the limit: that of &apos;ulimit -n&apos;, or root the one in %1.</source>
        <translation>请关闭其他监视通道的程序，或提高限制：“ulimit -n”的限制，或由 root 提高 %1 中的限制。</translation>
    </message>
    <message>
        <source>End a program that listens, or let programs share an eventfd. The user&apos;s limit is in %1.</source>
        <translation>请结束一个监听程序，或让多个程序共用一个 eventfd。用户的上限在 %1。</translation>
    </message>
    <message>
        <source>Give a count from 1 to %1.</source>
        <translation>请给出 1 到 %1 之间的数目。</translation>
    </message>
    <message>
        <source>Give a descriptor that eventfd(2) returned and that is still open.</source>
        <translation>请给出由 eventfd(2) 返回且仍然打开的描述符。</translation>
    </message>
    <message>
        <source>Give the number, the name or the node of a channel, such as %1.</source>
        <translation>请给出通道的编号、名称或节点，例如 %1。</translation>
    </message>
    <message>
        <source>Use another eventfd, or unregister this one first.</source>
        <translation>请使用另一个 eventfd，或先注销这一个。</translation>
    </message>
    <message>
        <source>Unregister through the channel object that registered it.</source>
        <translation>请通过注册它的通道对象来注销。</translation>
    </message>
    <message>
        <source>Register it as one first, through the same channel object.</source>
        <translation>请先通过同一个通道对象把它注册为门铃。</translation>
    </message>
    <message>
        <source>The module is damaged. Type: %1</source>
        <translation>模块已损坏。请输入：%1</translation>
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
    <message>
        <source>a name with a space needs quotes: %1</source>
        <translation>含空格的名称需要加引号：%1</translation>
    </message>
    <message>
        <source>“%1” is no field</source>
        <translation>没有名为“%1”的字段</translation>
    </message>
</context>
<context>
    <name>Firing</name>
    <message>
        <source>You are in the group “efdmon”, but the device does not belong to it: %1</source>
        <translation>您在“efdmon”组中，但设备不属于该组：%1</translation>
    </message>
    <message>
        <source>Members of the group “efdmon” may fire: %1, then log out and in again.</source>
        <translation>“efdmon”组的成员可以触发：%1，然后注销并重新登录。</translation>
    </message>
    <message>
        <source>There is no channel to fire on</source>
        <translation>没有可触发的通道</translation>
    </message>
    <message>
        <source>Firing needs write access to %1, and this user may only read it.</source>
        <translation>触发需要对 %1 的写权限，而当前用户只能读取。</translation>
    </message>
</context>
<context>
    <name>Generator</name>
    <message>
        <source>%1 every %2</source>
        <extracomment>%1 is &quot;7 events&quot;, %2 a time such as 10.0 ms</extracomment>
        <translation>每 %2 触发 %1</translation>
    </message>
</context>
<context>
    <name>LogState</name>
    <message>
        <source>Paused, new events kept: %1</source>
        <translation>已暂停，保留的新事件：%1</translation>
    </message>
    <message>
        <source>Paused, new events kept: %1, not kept: %2</source>
        <translation>已暂停，保留的新事件：%1，未保留：%2</translation>
    </message>
    <message>
        <source>Log: %1</source>
        <translation>日志：%1</translation>
    </message>
    <message>
        <source>Log: %1 / %2</source>
        <extracomment>%1 events are shown of the %2 that the log holds</extracomment>
        <translation>日志：%1 / %2</translation>
    </message>
    <message>
        <source>%1, selected: %2</source>
        <extracomment>%1 is &quot;Log: 12 / 345&quot;, %2 a number of rows</extracomment>
        <translation>%1，已选择：%2</translation>
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
    <message>
        <source>Recordings to look at instead.</source>
        <translation>改为查看这些录制文件。</translation>
    </message>
    <message>
        <source>Event Monitor</source>
        <translation>事件监视器</translation>
    </message>
</context>
<context>
    <name>Measure</name>
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
    <name>Shortcuts</name>
    <message>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>单击</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Zoom about the pointer</source>
        <translation>以指针为中心缩放</translation>
    </message>
    <message>
        <source>Move sideways</source>
        <translation>左右移动</translation>
    </message>
    <message>
        <source>Select a time, also in the log</source>
        <translation>选择一段时间，日志中同时选中</translation>
    </message>
    <message>
        <source>Place marker A, marker B</source>
        <translation>放置标记 A、标记 B</translation>
    </message>
    <message>
        <source>See only this channel below</source>
        <translation>下方只显示此通道</translation>
    </message>
    <message>
        <source>See another one too</source>
        <translation>同时显示另一通道</translation>
    </message>
    <message>
        <source>See all of them</source>
        <translation>显示全部通道</translation>
    </message>
    <message>
        <source>Choose an event, which the timeline shows</source>
        <translation>选择一个事件，时间线会显示其位置</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>选择多个</translation>
    </message>
    <message>
        <source>To the oldest event, to the newest</source>
        <translation>转到最早、最新的事件</translation>
    </message>
    <message>
        <source>Everything about the event</source>
        <translation>该事件的全部信息</translation>
    </message>
    <message>
        <source>Choose all events</source>
        <translation>选择全部事件</translation>
    </message>
    <message>
        <source>Filter and search</source>
        <translation>筛选与查找</translation>
    </message>
    <message>
        <source>Complete the word</source>
        <translation>补全单词</translation>
    </message>
    <message>
        <source>Accept the completion</source>
        <translation>接受补全</translation>
    </message>
    <message>
        <source>Go to the next match, to the previous one</source>
        <translation>转到下一个、上一个匹配</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭查找</translation>
    </message>
    <message>
        <source>Trigger count</source>
        <translation>触发次数</translation>
    </message>
    <message>
        <source>Fire as many events</source>
        <translation>触发该数量的事件</translation>
    </message>
    <message>
        <source>Table of channels</source>
        <translation>通道表</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Stop a search that runs</source>
        <translation>停止正在进行的查找</translation>
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
    <name>Versions</name>
    <message>
        <source>not used, the channels are simulated</source>
        <translation>未使用，通道为模拟</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>未加载</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Kernel module</source>
        <translation>内核模块</translation>
    </message>
    <message>
        <source>Device interface</source>
        <translation>设备接口</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
</context>
<context>
    <name>WhatsThis</name>
    <message>
        <source>&lt;b&gt;Channels.&lt;/b&gt; One line for each channel that a driver, a program or a shell fires events on. Choose one or several to see only those below; Esc shows all again. “Lost” counts events whose records were overwritten before they were read, and the latency is the time from the kernel’s stamp to this program: half of the events, and 99 of 100, were faster.</source>
        <translation>&lt;b&gt;通道。&lt;/b&gt;驱动、程序或 shell 在其上触发事件的每个通道占一行。选择一个或多个后，下方只显示所选通道；按 Esc 恢复显示全部。“丢失”是记录在读取之前就被覆盖的事件数；延迟是从内核时间戳到本程序的时间：半数事件以及 99% 的事件不超过所示的值。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Latency.&lt;/b&gt; How long after the kernel’s stamp this program had the events of the current channel. The higher a bar, the more events took that long.</source>
        <translation>&lt;b&gt;延迟。&lt;/b&gt;当前通道的事件在内核打上时间戳之后多久到达本程序。条形越高，用时如此的事件越多。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Bell and records.&lt;/b&gt; An eventfd is a counter: it says “7”, and not which seven. Each line is one read of it, beside the records that it stood for. Both must be the same number.</source>
        <translation>&lt;b&gt;计数与记录。&lt;/b&gt;eventfd 是计数器：它只说“7”，不说是哪七个。每行是一次读取，旁边是它所代表的记录。两者必须相等。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Timeline.&lt;/b&gt; Events per second of each channel. The wheel zooms, dragging moves. Press A and B to place two markers: the line above says how many events lie between them. Drag with Shift held to select a time, and its rows in the log with it. Red feet are losses.</source>
        <translation>&lt;b&gt;时间线。&lt;/b&gt;各通道每秒的事件数。滚轮缩放，拖动移动。按 A 和 B 放置两个标记，上方一行显示其间有多少事件。按住 Shift 拖动可选择一段时间，日志中的相应行同时选中。底部的红色表示丢失。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Log.&lt;/b&gt; Every event, the newest at the bottom, with its number in the channel, the kernel’s time, the time since the one before, who fired it, and what it carries. Scrolling up stops the log from following; scrolling to the end takes it up again.</source>
        <translation>&lt;b&gt;日志。&lt;/b&gt;每个事件一行，最新的在最下方：通道内序号、内核时间、距前一事件的间隔、由谁触发以及携带的内容。向上滚动后日志不再跟随，滚动到末尾则恢复跟随。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Latest per id.&lt;/b&gt; One line for each id: its last event, how many there were, and how many per second.</source>
        <translation>&lt;b&gt;各编号最新。&lt;/b&gt;每个编号一行：它的最后一个事件、总次数以及每秒次数。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Filter.&lt;/b&gt; Shows only the events that fit: a word looks into process and channel, and &lt;i&gt;id == 7 &amp;amp;&amp;amp; process ~ bash&lt;/i&gt; combines fields. The funnel has examples.</source>
        <translation>&lt;b&gt;筛选。&lt;/b&gt;只显示符合条件的事件：单词会在进程和通道中查找，&lt;i&gt;id == 7 &amp;amp;&amp;amp; process ~ bash&lt;/i&gt; 可组合多个字段。漏斗图标中有示例。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Details.&lt;/b&gt; Everything about the chosen event.</source>
        <translation>&lt;b&gt;详情。&lt;/b&gt;所选事件的全部信息。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Conservation check.&lt;/b&gt; Each event adds 1 to an eventfd and writes a record. What the eventfd has counted must equal the records received and those lost; where it does, what you see is all there was.</source>
        <translation>&lt;b&gt;守恒核对。&lt;/b&gt;每个事件使 eventfd 加 1，并写入一条记录。eventfd 的计数必须等于收到的记录与丢失的记录之和；相等时，您看到的就是全部。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Trigger.&lt;/b&gt; Fires that many events on the current channel, the one with the bold name. It needs write access to the device, and not root.</source>
        <translation>&lt;b&gt;触发。&lt;/b&gt;在当前通道（名称为粗体）上触发该数量的事件。需要对设备的写权限，不需要 root。</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::AboutDialog</name>
    <message>
        <source>About Event Monitor</source>
        <translation>关于事件监视器</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本，不附带任何担保。</translation>
    </message>
    <message>
        <source>Event Monitor</source>
        <translation>事件监视器</translation>
    </message>
    <message>
        <source>See the events that kernel drivers signal through an eventfd: counted, stamped, and proven complete.</source>
        <translation>查看内核驱动通过 eventfd 发出的事件：有计数，有时间戳，并证明完整无缺。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the versions, for a report of a fault</source>
        <translation>复制版本信息，以便报告问题</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::AlertControl</name>
    <message>
        <source>&amp;Alerts…</source>
        <translation>提醒(&amp;A)…</translation>
    </message>
    <message>
        <source>Be told when something happens on %1</source>
        <translation>%1 上发生情况时收到提醒</translation>
    </message>
    <message>
        <source>There is no channel to be told of</source>
        <translation>没有可提醒的通道</translation>
    </message>
    <message>
        <source>An alert of %1</source>
        <translation>%1 的提醒</translation>
    </message>
    <message>
        <source>This is what it looks like.</source>
        <translation>提醒就是这个样子。</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::AlertDialog</name>
    <message>
        <source>Alerts of %1</source>
        <translation>%1 的提醒</translation>
    </message>
    <message>
        <source>It &amp;fires</source>
        <translation>产生事件(&amp;F)</translation>
    </message>
    <message>
        <source>tell at most once in</source>
        <translation>提醒间隔至少</translation>
    </message>
    <message>
        <source>It fires: seconds from one alert to the next</source>
        <translation>产生事件：两次提醒之间的秒数</translation>
    </message>
    <message>
        <source>It fires too f&amp;ast</source>
        <translation>触发过快(&amp;A)</translation>
    </message>
    <message>
        <source>events per second, for</source>
        <translation>个事件每秒，持续</translation>
    </message>
    <message>
        <source>Too fast: seconds that it has to last</source>
        <translation>触发过快：须持续的秒数</translation>
    </message>
    <message>
        <source>It is &amp;silent</source>
        <translation>没有动静(&amp;S)</translation>
    </message>
    <message>
        <source>without an event for</source>
        <translation>没有事件已达</translation>
    </message>
    <message>
        <source>It is silent: seconds without an event</source>
        <translation>没有动静：没有事件的秒数</translation>
    </message>
    <message>
        <source>It &amp;loses events</source>
        <translation>丢失事件(&amp;L)</translation>
    </message>
    <message>
        <source>It loses events: seconds from one alert to the next</source>
        <translation>丢失事件：两次提醒之间的秒数</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>试一试(&amp;T)</translation>
    </message>
    <message>
        <source>Show an alert now, to see what it looks like</source>
        <translation>立即显示一次提醒，看看它的样子</translation>
    </message>
    <message>
        <source>Show a notification when this happens on %1:</source>
        <translation>%1 上出现以下情况时显示通知：</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>seconds</extracomment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Too fast, in events per second</source>
        <translation>触发过快的界限，每秒事件数</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::AlertNotifier</name>
    <message>
        <source>Event Monitor</source>
        <translation>事件监视器</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
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
        <source>There is no channel to show.</source>
        <translation>没有可显示的通道。</translation>
    </message>
    <message>
        <source>%1: each line is one read of its eventfd, beside the records that it counted.</source>
        <translation>%1：每行是一次读取其 eventfd，旁边是它所计数的记录。</translation>
    </message>
    <message>
        <source>%1: its eventfd has not been read yet, no event has come since this window watches.</source>
        <translation>%1：尚未读取其 eventfd，自本窗口监视以来还没有事件。</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::BellTable</name>
    <message>
        <source>Reads of the eventfd, and the records that they stood for</source>
        <translation>对 eventfd 的各次读取及其对应的记录</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::ChannelChip</name>
    <message>
        <source>Channels: %1</source>
        <extracomment>%1 are the names of the channels chosen: the others are hidden below</extracomment>
        <translation>通道：%1</translation>
    </message>
    <message>
        <source>Channels: %1, and %2 more</source>
        <extracomment>%1 are names of channels, %2 is how many more there are</extracomment>
        <translation>通道：%1，另有 %2 个</translation>
    </message>
    <message>
        <source>Chosen channels</source>
        <translation>所选通道</translation>
    </message>
    <message>
        <source>Timeline and log show only the channels that are chosen in the table</source>
        <translation>时间线和日志只显示表格中所选的通道</translation>
    </message>
    <message>
        <source>Show all channels</source>
        <translation>显示全部通道</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::ChannelModel</name>
    <message>
        <source>Number of the last event. Since this window watches: %1</source>
        <translation>最后一个事件的序号。自本窗口开始监视以来：%1</translation>
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
    <message>
        <source>There are alerts for it.</source>
        <translation>该通道设有提醒。</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::ChannelView</name>
    <message>
        <source>Channels</source>
        <translation>通道列表</translation>
    </message>
    <message>
        <source>Show &amp;only this channel</source>
        <translation>只显示此通道(&amp;O)</translation>
    </message>
    <message>
        <source>Show all &amp;channels</source>
        <translation>显示全部通道(&amp;C)</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::ClearControl</name>
    <message>
        <source>&amp;Clear</source>
        <translation>清空(&amp;C)</translation>
    </message>
    <message>
        <source>Empty the log; counts stay (Ctrl+L)</source>
        <translation>清空日志；计数保持不变 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Cleared %1.</source>
        <extracomment>%1 is &quot;7 events&quot;</extracomment>
        <translation>已清空 %1。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
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
    <message>
        <source>No event is chosen</source>
        <translation>未选择事件</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::FileModel</name>
    <message>
        <source>Click to see only this channel below, Ctrl+click to see others too, Esc to see all</source>
        <translation>单击后下方只显示此通道，Ctrl+单击加选其他通道，Esc 显示全部</translation>
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
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Mean rate</source>
        <translation>平均速率</translation>
    </message>
    <message>
        <source>Busiest second</source>
        <translation>最忙的一秒</translation>
    </message>
    <message>
        <source>First event</source>
        <translation>首个事件</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>最后事件</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::FileOpener</name>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Look at a recording in a window of its own (Ctrl+O)</source>
        <translation>在单独的窗口中查看录制文件 (Ctrl+O)</translation>
    </message>
    <message>
        <source>Open recordings</source>
        <translation>打开录制文件</translation>
    </message>
    <message>
        <source>Recordings (*.efdlog)</source>
        <translation>录制文件 (*.efdlog)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::FileTable</name>
    <message>
        <source>Channels of the recording</source>
        <translation>录制文件中的通道</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::FileWindow</name>
    <message>
        <source>%1 – Event Monitor</source>
        <translation>%1 – 事件监视器</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>What the recording holds</source>
        <translation>录制文件的内容</translation>
    </message>
    <message>
        <source>Log state</source>
        <translation>日志状态</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop loading; what has been loaded stays</source>
        <translation>停止加载，已加载的部分保留</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>丢失 %1 个</translation>
    </message>
    <message>
        <source>This recording holds no events.</source>
        <translation>此录制文件中没有事件。</translation>
    </message>
    <message>
        <source>The recording has no end: its recorder was interrupted, had no space left, or is still at work. All that is whole is shown.</source>
        <translation>此录制没有结尾：录制程序被中断、空间不足，或仍在录制。完整的部分均已显示。</translation>
    </message>
    <message>
        <source>The file is damaged. All that can be read is shown; events known to be missing: %1.</source>
        <translation>文件已损坏。能读取的均已显示；已知缺失的事件：%1。</translation>
    </message>
    <message>
        <source>Loading was cancelled. What follows in the file is not shown.</source>
        <translation>加载已取消，文件的其余部分未显示。</translation>
    </message>
    <message>
        <source>Reading has failed: %1</source>
        <translation>读取失败：%1</translation>
    </message>
    <message>
        <source>The log lists the newest %1 of %2 events; table and timeline are of all. The size of the log is in the View menu.</source>
        <translation>日志列出 %2 个事件中最新的 %1 个；表格和时间线包含全部。日志大小可在“视图”菜单中设置。</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>%1 is a date and a time</extracomment>
        <translation>始于 %1</translation>
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
    <message>
        <source>Filter in force</source>
        <translation>当前生效的筛选</translation>
    </message>
    <message>
        <source>No filter is in force</source>
        <translation>当前没有生效的筛选</translation>
    </message>
    <message>
        <source>Still in force: %1</source>
        <translation>仍然生效：%1</translation>
    </message>
    <message>
        <source>a name with a space, in quotation marks</source>
        <translation>带空格的名称须加引号</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::FilterEdit</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>What can be read, for example:</source>
        <translation>可以识别的写法，例如：</translation>
    </message>
    <message>
        <source>The fields: %1</source>
        <translation>字段：%1</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::FindBar</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
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
    <message>
        <source>Enter goes to the next, Shift+Enter to the previous; Esc stops or closes</source>
        <translation>Enter 下一个，Shift+Enter 上一个；Esc 停止或关闭</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Find, such as bash, id == 7 or 14:30:05</source>
        <translation>查找，例如 bash、id == 7 或 14:30:05</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::GeneratorControl</name>
    <message>
        <source>The generator on %1 has ended: %2</source>
        <translation>%1 上的生成器已结束：%2</translation>
    </message>
    <message>
        <source>&amp;Generator…</source>
        <translation>生成器(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Generator: %1</source>
        <translation>生成器(&amp;G)：%1</translation>
    </message>
    <message>
        <source>&amp;Generators: %1</source>
        <translation>生成器(&amp;G)：%1</translation>
    </message>
    <message>
        <source>Fire events steadily or in bursts (%1)</source>
        <translation>持续触发或成批触发事件 (%1)</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::GeneratorForm</name>
    <message>
        <source>What will be fired</source>
        <translation>将要触发的内容</translation>
    </message>
    <message>
        <source>&amp;Steady</source>
        <translation>持续(&amp;S)</translation>
    </message>
    <message>
        <source>Rate, or time between events</source>
        <translation>速率，或事件之间的时间</translation>
    </message>
    <message>
        <source>What the number means</source>
        <translation>数字的含义</translation>
    </message>
    <message>
        <source>events per second</source>
        <translation>个事件每秒</translation>
    </message>
    <message>
        <source>ms between events</source>
        <translation>毫秒的事件间隔</translation>
    </message>
    <message>
        <source>µs between events</source>
        <translation>微秒的事件间隔</translation>
    </message>
    <message>
        <source>A timer cannot tick faster than once a millisecond: higher rates fire more events at a time</source>
        <translation>定时器最快每毫秒一次：更高的速率会一次触发多个事件</translation>
    </message>
    <message>
        <source>&amp;Bursts</source>
        <translation>成批(&amp;B)</translation>
    </message>
    <message>
        <source>Events of a burst</source>
        <translation>每批事件数</translation>
    </message>
    <message>
        <source>Milliseconds from burst to burst</source>
        <translation>两批之间的毫秒数</translation>
    </message>
    <message>
        <source> ms</source>
        <extracomment>a time in milliseconds</extracomment>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>events every</source>
        <extracomment>between a number of events and a time: &quot;64 [events every] 100 ms&quot;</extracomment>
        <translation>个事件，每隔</translation>
    </message>
    <message>
        <source>Sto&amp;p after</source>
        <translation>停止条件(&amp;P)</translation>
    </message>
    <message>
        <source>Stop after so many</source>
        <translation>达到此数量后停止</translation>
    </message>
    <message>
        <source>never</source>
        <extracomment>a generator that has no end</extracomment>
        <translation>不停止</translation>
    </message>
    <message>
        <source> events</source>
        <translation> 个事件</translation>
    </message>
    <message>
        <source> bursts</source>
        <translation> 批</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is &quot;64 events every 100 ms&quot;, %2 a rate such as 640/s</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source> event</source>
        <translation> 个事件</translation>
    </message>
    <message>
        <source> burst</source>
        <translation> 批</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::GeneratorPanel</name>
    <message>
        <source>Generators</source>
        <translation>生成器</translation>
    </message>
    <message>
        <source>St&amp;art</source>
        <translation>开始(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Stop a&amp;ll</source>
        <translation>全部停止(&amp;L)</translation>
    </message>
    <message>
        <source>Why nothing can be fired</source>
        <translation>无法触发的原因</translation>
    </message>
    <message>
        <source>Channels and their generators</source>
        <translation>通道及其生成器</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Generates</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>已触发</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>What runs goes on; it ends with the main window</source>
        <translation>正在运行的会继续，直到主窗口关闭</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>St&amp;art anew</source>
        <translation>重新开始(&amp;A)</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::Generators</name>
    <message>
        <source>The channel has gone</source>
        <translation>通道已消失</translation>
    </message>
    <message>
        <source>This user may not fire on the channel any more</source>
        <translation>当前用户已不能在此通道上触发</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::HelpMenu</name>
    <message>
        <source>&amp;Introduction</source>
        <translation>简介(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Keyboard and mouse</source>
        <translation>键盘和鼠标(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;What’s this?</source>
        <translation>这是什么？(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;About Event Monitor</source>
        <translation>关于事件监视器(&amp;A)</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::Introduction</name>
    <message>
        <source>Introduction</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>Each line of the table is a channel, and whenever a driver, a program or a shell rings it, the log gets an event.</source>
        <translation>表格的每一行是一个通道；驱动、程序或 shell 每次在通道上触发，日志就多一个事件。</translation>
    </message>
    <message>
        <source>Trigger fires an event of your own, Pause holds the log still, Shift and the mouse select a time in the plot, and F1 lists all keys.</source>
        <translation>“触发”产生您自己的事件，“暂停”使日志静止，按住 Shift 用鼠标可在图中选择一段时间，F1 列出所有按键。</translation>
    </message>
    <message>
        <source>&amp;Got it</source>
        <translation>知道了(&amp;G)</translation>
    </message>
    <message>
        <source>Close; the Help menu shows it again (Esc)</source>
        <translation>关闭；可从“帮助”菜单再次显示 (Esc)</translation>
    </message>
    <message>
        <source>An eventfd counts the events, a ring buffer records them, and the line at the bottom checks one against the other: nothing is missed.</source>
        <translation>eventfd 对事件计数，环形缓冲区记录事件，窗口底部的一行核对两者：没有遗漏。</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::LanguageMenu</name>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
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
        <source>Channel: %1. Events: %2; half within %3, 99 of 100 within %4, the latest after %5</source>
        <translation>通道：%1。事件数：%2；半数在 %3 以内，99% 在 %4 以内，最迟的为 %5</translation>
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
        <source>Waiting for events. Fire one with Trigger, or in a terminal:</source>
        <translation>正在等待事件。点击“触发”，或在终端中输入：</translation>
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
        <source>Waiting for events. Fire one with Trigger.</source>
        <translation>正在等待事件。点击“触发”可产生一个事件。</translation>
    </message>
    <message>
        <source>Paused. New events are kept, and shown when you go on.</source>
        <translation>已暂停。新事件会保留，继续后显示。</translation>
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
    <name>efdmon::gui::LogLoader</name>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 是文件夹。</translation>
    </message>
    <message>
        <source>%1 is no ordinary file.</source>
        <translation>%1 不是普通文件。</translation>
    </message>
    <message>
        <source>%1 is an empty file, no recording.</source>
        <translation>%1 是空文件，不是录制文件。</translation>
    </message>
    <message>
        <source>%1 is a table for other programs. Only recordings (.efdlog) can be opened again.</source>
        <translation>%1 是供其他程序使用的表格。只有录制文件 (.efdlog) 能再次打开。</translation>
    </message>
    <message>
        <source>%1 is no recording. Recordings are made with Record here, or with efdctl record, and usually end in .efdlog.</source>
        <translation>%1 不是录制文件。录制文件由此处的“录制”或 efdctl record 生成，通常以 .efdlog 结尾。</translation>
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
        <translation>编号</translation>
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
    <message>
        <source>Log full: the oldest of %1 events make room for new ones. The size of the log is in the View menu.</source>
        <translation>日志已满：%1 个事件中最早的正在为新事件让位。日志大小可在“视图”菜单中更改。</translation>
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
        <source>Tools</source>
        <translation>工具栏</translation>
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
    <message>
        <source>The simulation could not be started</source>
        <translation>无法启动模拟</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>重新启动程序后语言才会改变。</translation>
    </message>
    <message>
        <source>%1  %2: %3</source>
        <extracomment>an alert; %1 is the time of day</extracomment>
        <translation>%1  %2：%3</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close: %1</source>
        <extracomment>%1 is what is closed: a notice or an alert</extracomment>
        <translation>关闭：%1</translation>
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
    <message>
        <source>Copy what was found, the commands and the versions, to ask somebody else</source>
        <translation>复制诊断结果、命令和版本，以便向他人求助</translation>
    </message>
    <message>
        <source>Or try it without the module, on channels that the program simulates:</source>
        <translation>也可以不用模块，在程序模拟的通道上试用：</translation>
    </message>
    <message>
        <source>&amp;Simulate</source>
        <translation>模拟(&amp;S)</translation>
    </message>
    <message>
        <source>Opens another window, as efd-monitor --simulate does</source>
        <translation>打开另一个窗口，等同于 efd-monitor --simulate</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy all of this</source>
        <translation>复制以上全部内容</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::RecordControl</name>
    <message>
        <source>Stop &amp;recording</source>
        <translation>停止录制(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Record…</source>
        <translation>录制(&amp;R)…</translation>
    </message>
    <message>
        <source>Writing what is left…</source>
        <translation>正在写入剩余部分…</translation>
    </message>
    <message>
        <source>Finish the file (%1)</source>
        <translation>结束文件 (%1)</translation>
    </message>
    <message>
        <source>Write all events to a file from now on, also while the log is paused (%1)</source>
        <translation>从现在起将全部事件写入文件，日志暂停时也不间断 (%1)</translation>
    </message>
    <message>
        <source>There is no channel to record</source>
        <translation>没有可录制的通道</translation>
    </message>
    <message>
        <source>The disk cannot keep up: some events are not recorded. Recording goes on, and the file shows the gap.</source>
        <translation>磁盘跟不上：部分事件没有录制。录制继续，文件中会显示缺口。</translation>
    </message>
    <message>
        <source>Not recorded, because the disk could not keep up: %1.</source>
        <translation>因磁盘跟不上而未录制：%1。</translation>
    </message>
    <message>
        <source>Nothing is recorded: %1</source>
        <translation>没有录制：%1</translation>
    </message>
    <message>
        <source>The recording has stopped: %1</source>
        <translation>录制已停止：%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Recorded %1 to %2 files, the last is %3.</source>
        <translation>已将 %1录制到 %2 个文件，最后一个是 %3。</translation>
    </message>
    <message>
        <source>Recorded %1 to %2.</source>
        <extracomment>%1 is &quot;7 events&quot;, %2 a file name</extracomment>
        <translation>已将 %1录制到 %2。</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::RecordDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Start a new file at</source>
        <translation>新建文件的大小(&amp;S)</translation>
    </message>
    <message>
        <source>Record events</source>
        <translation>录制事件</translation>
    </message>
    <message>
        <source>File to record to</source>
        <translation>录制到的文件</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Recording: small, complete, can be opened again (.efdlog)</source>
        <translation>录制文件：小巧、完整、可再次打开 (.efdlog)</translation>
    </message>
    <message>
        <source>CSV table, for other programs (.csv)</source>
        <translation>CSV 表格，供其他程序使用 (.csv)</translation>
    </message>
    <message>
        <source>JSON Lines, for other programs (.jsonl)</source>
        <translation>JSON Lines，供其他程序使用 (.jsonl)</translation>
    </message>
    <message>
        <source>Size of a file</source>
        <translation>单个文件的大小</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Files to keep</source>
        <translation>保留的文件数</translation>
    </message>
    <message>
        <source>When there are more, the oldest of this recording are deleted</source>
        <translation>超出时，删除本次录制中最早的文件</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>and keep</source>
        <extracomment>between two numbers: start a new file at 100 MB, keep 10 files</extracomment>
        <translation>，保留</translation>
    </message>
    <message>
        <source>files</source>
        <translation>个文件</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>录制(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>文件(&amp;F)：</translation>
    </message>
    <message>
        <source>F&amp;ormat:</source>
        <translation>格式(&amp;O)：</translation>
    </message>
    <message>
        <source>Size:</source>
        <translation>大小：</translation>
    </message>
    <message>
        <source>Let the name end in .efdlog, .csv or .jsonl.</source>
        <translation>文件名应以 .efdlog、.csv 或 .jsonl 结尾。</translation>
    </message>
    <message>
        <source>Record to</source>
        <translation>录制到</translation>
    </message>
    <message>
        <source>Recordings (*.efdlog)</source>
        <translation>录制文件 (*.efdlog)</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>%1 exists. Overwrite it?</source>
        <translation>%1 已存在，是否覆盖？</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>覆盖(&amp;O)</translation>
    </message>
    <message>
        <source>file</source>
        <translation>个文件</translation>
    </message>
    <message>
        <source>Size and free space</source>
        <translation>大小和可用空间</translation>
    </message>
    <message>
        <source>A million events take about %1.</source>
        <extracomment>%1 is a size such as 12.3 MB</extracomment>
        <translation>一百万个事件约占 %1。</translation>
    </message>
    <message>
        <source>Free in the folder: %1</source>
        <extracomment>%1 is a size such as 12.3 GB</extracomment>
        <translation>该文件夹可用空间：%1</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::RecordIndicator</name>
    <message>
        <source>not recorded: %1</source>
        <translation>未录制：%1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>始于 %1</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>正在录制</translation>
    </message>
    <message>
        <source>Recorded so far</source>
        <translation>目前已录制</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::SaveControl</name>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the rows sho&amp;wn…</source>
        <translation>保存显示的行(&amp;W)…</translation>
    </message>
    <message>
        <source>Save the log as a recording, CSV or JSON Lines (Ctrl+S)</source>
        <translation>将日志保存为录制文件、CSV 或 JSON Lines (Ctrl+S)</translation>
    </message>
    <message>
        <source>Save what the filter lets through, as CSV or JSON Lines</source>
        <translation>将筛选出的行保存为 CSV 或 JSON Lines</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>未能保存 %1：%2</translation>
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
        <source>Recording (*.efdlog)</source>
        <translation>录制文件 (*.efdlog)</translation>
    </message>
    <message>
        <source>A part of the rows can be saved as CSV or JSON Lines only: in a recording, events that are missing count as lost.</source>
        <translation>部分行只能保存为 CSV 或 JSON Lines：在录制文件中，缺少的事件会算作丢失。</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>正在保存 %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save the events shown: %1</source>
        <translation>保存所显示的事件：%1</translation>
    </message>
    <message>
        <source>Save all events, also those not shown: %1</source>
        <extracomment>also those that the filter hides; %1 is how many</extracomment>
        <translation>保存全部事件（包括未显示的）：%1</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::ShortcutsDialog</name>
    <message>
        <source>Keyboard and mouse</source>
        <translation>键盘和鼠标</translation>
    </message>
    <message>
        <source>What</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
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
        <source>Accounted for, with losses</source>
        <translation>数目相符，但有丢失</translation>
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
    <message>
        <source>Go to the last event</source>
        <translation>转到最后一个事件</translation>
    </message>
    <message>
        <source>Logarithmic rates</source>
        <translation>对数速率</translation>
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
    <name>efdmon::gui::Tray</name>
    <message>
        <source>Show in the &amp;tray</source>
        <translation>在托盘中显示(&amp;T)</translation>
    </message>
    <message>
        <source>An icon that counts the events while you do not look. Closing the window then keeps the program watching.</source>
        <translation>在您不看时对事件计数的图标。此后关闭窗口，程序仍继续监视。</translation>
    </message>
    <message>
        <source>Show in the &amp;tray (this session has none)</source>
        <translation>在托盘中显示(&amp;T)（本会话没有托盘）</translation>
    </message>
    <message>
        <source>&amp;Show the window</source>
        <translation>显示窗口(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>%1, new events: %2</source>
        <translation>%1，新事件：%2</translation>
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
        <source>Firing…</source>
        <translation>正在触发…</translation>
    </message>
    <message>
        <source>Fire events on %1 (%2)</source>
        <translation>在 %1 上触发事件 (%2)</translation>
    </message>
    <message>
        <source>Wrong message…</source>
        <translation>消息有误…</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>消息…</translation>
    </message>
    <message>
        <source>Message of the events</source>
        <translation>事件的消息</translation>
    </message>
    <message>
        <source>On %1, events: %2. Each carries:</source>
        <extracomment>%1 is a channel, %2 a number of events to be fired</extracomment>
        <translation>在 %1 上触发，事件数：%2。每个事件携带：</translation>
    </message>
    <message>
        <source>Nothing was fired: type a number from 1 to %1.</source>
        <translation>未触发任何事件：请输入 1 到 %1 之间的数字。</translation>
    </message>
    <message>
        <source>The events carry: %1</source>
        <translation>事件携带：%1</translation>
    </message>
    <message>
        <source>&amp;Message…</source>
        <translation>消息(&amp;M)…</translation>
    </message>
    <message>
        <source>Choose the id and the data that the events carry (Ctrl+M)</source>
        <translation>选择事件携带的编号和数据 (Ctrl+M)</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::TriggerMessage</name>
    <message>
        <source>&amp;Id:</source>
        <translation>编号(&amp;I)：</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Data &amp;0:</source>
        <translation>数据 &amp;0：</translation>
    </message>
    <message>
        <source>Data 0</source>
        <translation>数据 0</translation>
    </message>
    <message>
        <source>Data &amp;1:</source>
        <translation>数据 &amp;1：</translation>
    </message>
    <message>
        <source>Data 1</source>
        <translation>数据 1</translation>
    </message>
    <message>
        <source>What kind of event it is; decimal, or hexadecimal such as 0x2a</source>
        <translation>事件的种类；十进制，或十六进制如 0x2a</translation>
    </message>
    <message>
        <source>A number of 64 bits that the event carries; decimal, or hexadecimal such as 0x2a</source>
        <translation>事件携带的 64 位数字；十进制，或十六进制如 0x2a</translation>
    </message>
    <message>
        <source>Error in the message</source>
        <translation>消息中的错误</translation>
    </message>
    <message>
        <source>id %1</source>
        <translation>编号 %1</translation>
    </message>
    <message>
        <source>id %1, data 0x%2 0x%3</source>
        <extracomment>what an event carries: its id, and two numbers in hexadecimal</extracomment>
        <translation>编号 %1，数据 0x%2 0x%3</translation>
    </message>
    <message>
        <source>id %1, data</source>
        <extracomment>what an event carries: its id, and two numbers</extracomment>
        <translation>编号 %1，数据</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::TriggerNumber</name>
    <message>
        <source>“%1” is more than 0x%2</source>
        <translation>“%1”大于 0x%2</translation>
    </message>
    <message>
        <source>“%1” is no number such as 42 or 0x2a</source>
        <translation>“%1”不是 42 或 0x2a 这样的数字</translation>
    </message>
</context>
<context>
    <name>efdmon::gui::TriggerPopup</name>
    <message>
        <source>What the events carry</source>
        <translation>事件携带的内容</translation>
    </message>
</context>
</TS>
