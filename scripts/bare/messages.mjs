/** What the scripts say at the terminal, in both languages of the product. {name} stands for a parameter. */
const messages = /** @type {const} */ ({
  oldNode: {
    zh: '需要 Node.js {needed} 或更新版本，当前是 {found}。请升级 Node.js 后再运行。',
    en: 'Node.js {needed} or newer is needed; this is {found}. Upgrade Node.js and run this again.',
  },
  lowDisk: {
    zh: '{folder} 所在磁盘只剩 {free} MB，需要约 {needed} MB。请释放空间后再运行；已完成的步骤不会丢失。',
    en: 'The disk of {folder} has {free} MB left; about {needed} MB are needed. Free some space and run this again; nothing done so far is lost.',
  },
  diskFull: {
    zh: '磁盘已满。请释放空间后再运行同一命令；已保存的数据不会丢失。',
    en: 'The disk is full. Free some space and run the same command again; nothing that was saved is lost.',
  },
  installing: { zh: '安装依赖包（npm ci）', en: 'Installing packages (npm ci)' },
  installingLighthouse: {
    zh: '安装 Lighthouse（仅第一次需要）',
    en: 'Installing Lighthouse (needed the first time only)',
  },
  packagesFetched: { zh: '已获取 {count} 个包', en: '{count} packages fetched' },
  installFailed: {
    zh: '安装依赖包失败。请检查网络和 npm 设置后再运行。\n{output}',
    en: 'Installing the packages failed. Check the network and the settings of npm, then run this again.\n{output}',
  },
  waitingForInstall: {
    zh: '另一个进程（{pid}）正在安装依赖包，等待其完成 …',
    en: 'Another process ({pid}) is installing the packages; waiting for it …',
  },
  stepDone: { zh: '✓ 完成（{seconds} 秒）', en: '✓ done ({seconds} s)' },
  startingDatabase: { zh: '启动内置数据库', en: 'Starting the embedded database' },
  preparingDatabase: {
    zh: '准备内置数据库（仅首次）',
    en: 'Preparing the embedded database (first time only)',
  },
  openingDatabase: { zh: '连接数据库 {address}', en: 'Connecting to the database {address}' },
  migrating: { zh: '更新数据库结构', en: 'Bringing the database up to date' },
  loadingPipeline: { zh: '通过接口载入销售管线', en: 'Loading the pipeline through the API' },
  pipelineLoaded: {
    zh: '客户 {customers}，跟进 {followUps}，签单 {deals}，到款 {payments}',
    en: '{customers} customers, {followUps} follow-ups, {deals} deals, {payments} payments',
  },
  loadPipelineUsage: {
    zh: '用法：API_URL=地址 API_TOKEN=令牌 npm run load:pipeline -- 文件夹\n令牌须属于管理员，权限为 READ、WRITE、BACKFILL、FINANCE。',
    en: 'Usage: API_URL=address API_TOKEN=token npm run load:pipeline -- FOLDER\nThe token belongs to an administrator and has READ, WRITE, BACKFILL and FINANCE.',
  },
  createCompanyUsage: {
    zh: '用法：npm run create:company -- --company 公司名 --login 登录名 --name 姓名 [--time-zone 时区]\n密码由环境变量 ADMINISTRATOR_PASSWORD 或标准输入给出。',
    en: 'Usage: npm run create:company -- --company NAME --login LOGIN --name NAME [--time-zone ZONE]\nThe password comes by ADMINISTRATOR_PASSWORD or the standard input.',
  },
  companyCreated: {
    zh: '{company} 已建立，请用 {login} 登录。',
    en: '{company} is created; sign in as {login}.',
  },
  companyThere: {
    zh: '这个数据库已有公司。请用它的系统管理员登录，或用 DATABASE_URL 指定一个空数据库。',
    en: 'This database has its company already. Sign in as its administrator, or name an empty database by DATABASE_URL.',
  },
  passwordTooShort: {
    zh: '密码至少 10 个字符。',
    en: 'The password needs at least 10 characters.',
  },
  poolName: { zh: '公司公海', en: 'Pool' },
  generateUsage: {
    zh: '用法：npm run generate -- --size small|medium|large [--until 日期]\n数据写入 DATABASE_URL 指定的空数据库；不指定时新建内置数据库（位置由 ERP_DATA_DIR 决定），随后可用 npm start 打开。',
    en: 'Usage: npm run generate -- --size small|medium|large [--until DAY]\nFills the empty database that DATABASE_URL names, else a new embedded one at the place that ERP_DATA_DIR names, which npm start then serves.',
  },
  generating: { zh: '生成数据（{size}）', en: 'Generating data ({size})' },
  generated: { zh: '已生成：{place}', en: 'Generated: {place}' },
  generateNotEmpty: {
    zh: '{place} 已有数据。请用 DATABASE_URL 指定一个空数据库，或让 ERP_DATA_DIR 指向另一个目录。',
    en: '{place} holds data already. Name an empty database by DATABASE_URL, or let ERP_DATA_DIR name another folder.',
  },
  benchUsage: {
    zh: '用法：npm run bench [-- --sizes small,medium,large] [--only 项目,项目] [--quick]',
    en: 'Usage: npm run bench [-- --sizes small,medium,large] [--only ID,ID] [--quick]',
  },
  shorteningHistory: {
    zh: '准备短历史的同一数据（{size}）',
    en: 'Preparing the same data with a short history ({size})',
  },
  measuring: { zh: '测量 {what}（{size}）', en: 'Measuring {what} ({size})' },
  undoingWrites: { zh: '核对并撤回测量所写（{size}）', en: 'Checking and undoing what was written ({size})' },
  screenshotsUsage: {
    zh: '用法：npm run screenshots -- 地址（运行中的演示，例如 http://127.0.0.1:3000）',
    en: 'Usage: npm run screenshots -- ADDRESS (of a running demo, such as http://127.0.0.1:3000)',
  },
  takingScreenshots: { zh: '为每个页面截图', en: 'Taking a picture of every page' },
  openingSite: { zh: '以演示数据启动全套服务', en: 'Starting the product on demo data' },
  checkingPage: { zh: '用 Lighthouse 检查：{page}', en: 'Lighthouse on: {page}' },
  pageScores: {
    zh: '{page}：性能 {performance}，无障碍 {accessibility}',
    en: '{page}: performance {performance}, accessibility {accessibility}',
  },
  webMissesBar: {
    zh: '未达标（每项至少 {bar} 分）：{pages}。docs/web-quality.md 列出各项测量值，{folder} 中有完整报告。',
    en: 'Below the bar ({bar} each): {pages}. docs/web-quality.md has the figures, {folder} the full reports.',
  },
  pageNotAudited: {
    zh: 'Lighthouse 未能测量 {page}：{reason}',
    en: 'Lighthouse could not measure {page}: {reason}',
  },
  loadingDemo: { zh: '载入演示数据（仅首次）', en: 'Loading the demo data (first time only)' },
  buildingWeb: { zh: '构建网页', en: 'Building the web' },
  startingServices: { zh: '启动服务', en: 'Starting the services' },
  noDatabaseServer: {
    zh: '这台机器上没有可用的数据库服务器（需要 MariaDB 10.11 或 MySQL 8.4 及以上）。任选其一：\n  · 安装 MariaDB（macOS：brew install mariadb；Fedora：dnf install mariadb-server），再运行一次；\n  · 用 Docker：docker compose up；\n  · 使用已有的服务器：DATABASE_URL=mysql://用户:密码@主机:3306/库名 npm start',
    en: 'This machine has no database server that will do (MariaDB 10.11, MySQL 8.4, or newer). Take one of these ways:\n  · install MariaDB (macOS: brew install mariadb; Fedora: dnf install mariadb-server) and run this again;\n  · use Docker: docker compose up;\n  · use a server you have: DATABASE_URL=mysql://user:password@host:3306/name npm start',
  },
  unpackFailed: {
    zh: '下载或解开 MariaDB 软件包失败：{reason}\n请检查网络后再运行；或安装 MariaDB（apt-get install mariadb-server）；或设置 DATABASE_URL=mysql://用户:密码@主机:3306/库名。',
    en: 'Downloading or unpacking the MariaDB packages failed: {reason}\nCheck the network and run this again, or install MariaDB (apt-get install mariadb-server), or set DATABASE_URL=mysql://user:password@host:3306/name.',
  },
  initialiseFailed: {
    zh: '找到的数据库服务器都无法建立新的数据目录：\n{reasons}\n请修复上述问题，或设置 DATABASE_URL=mysql://用户:密码@主机:3306/库名。',
    en: 'No database server found here could make a new data folder:\n{reasons}\nMend what is said above, or set DATABASE_URL=mysql://user:password@host:3306/name.',
  },
  databaseUnknown: {
    zh: '{folder} 不是本产品建立的数据目录。请移走它，或设置 ERP_DATA_DIR 指向另一个目录。',
    en: '{folder} is not a data folder made by this product. Move it away, or let ERP_DATA_DIR name another folder.',
  },
  databaseOtherServer: {
    zh: '{folder} 是由 {flavour} {version} 建立的，现有的服务器无法打开。请安装 {flavour} {version} 或更新版本。',
    en: '{folder} was made by {flavour} {version}, and no server here can open it. Install {flavour} {version} or newer.',
  },
  databaseHeld: {
    zh: '进程 {pid} 仍占用 {folder} 且不肯结束。请结束该进程后再运行。',
    en: 'Process {pid} still holds {folder} and does not end. End that process and run this again.',
  },
  databaseFailed: {
    zh: '数据库没有启动成功。日志 {log} 的结尾：\n{output}\n请按日志处理后再运行；数据保持原样。',
    en: 'The database did not start. The end of its log {log}:\n{output}\nMend what it says and run this again; the data is as it was.',
  },
  databaseDiskFull: {
    zh: '数据库因磁盘已满而无法启动。请释放空间后再运行；数据不会丢失。日志 {log} 的结尾：\n{output}',
    en: 'The database cannot start because the disk is full. Free some space and run this again; no data is lost. The end of its log {log}:\n{output}',
  },
  alreadyRunning: {
    zh: '已经在运行（进程 {pid}）：{address}\n要停止它，请在其终端按 Ctrl-C，或执行 kill {pid}。',
    en: 'It is running already (process {pid}): {address}\nTo stop it press Ctrl-C in its terminal, or run: kill {pid}',
  },
  alreadyStarting: {
    zh: '另一个启动过程（进程 {pid}）尚未完成。请等待，或执行 kill {pid} 结束它。',
    en: 'Another start (process {pid}) has not finished yet. Wait for it, or end it with: kill {pid}',
  },
  waitingForLast: {
    zh: '上一次运行被强行结束，正在等待它启动的程序停止 …',
    en: 'The last run was killed; waiting until what it had started has stopped …',
  },
  stoppingLeft: {
    zh: '上一次运行被强行结束，正在停止它遗留的进程（{pids}）…',
    en: 'The last run was killed; stopping what it left running (processes {pids}) …',
  },
  badPort: {
    zh: '{variable}={text} 不是端口号（1 到 65535）。',
    en: '{variable}={text} is not a port (1 to 65535).',
  },
  samePort: {
    zh: 'PORT 和 API_PORT 都是 {port}。请为其中一个换一个端口。',
    en: 'PORT and API_PORT are both {port}. Give one of them another port.',
  },
  portInUse: {
    zh: '端口 {port} 已被其他程序占用。请结束该程序，或换一个端口：{variable}={other} npm start',
    en: 'Port {port} is used by another program. Stop that program, or take another port: {variable}={other} npm start',
  },
  badDatabaseUrl: {
    zh: 'DATABASE_URL 应为 mysql://用户:密码@主机:3306/库名 的形式。',
    en: 'DATABASE_URL should look like mysql://user:password@host:3306/name.',
  },
  databaseUnreachable: {
    zh: '无法连接数据库 {address}：{reason}\n请检查 DATABASE_URL、账号和网络；不设 DATABASE_URL 则使用内置数据库。',
    en: 'The database {address} cannot be reached: {reason}\nCheck DATABASE_URL, the account and the network; without DATABASE_URL the embedded database is used.',
  },
  databaseMissing: {
    zh: '数据库 {name} 不存在，也无法建立：{reason}\n请由管理员执行 CREATE DATABASE {name} CHARACTER SET utf8mb4 并授权。',
    en: 'The database {name} does not exist and could not be made: {reason}\nLet an administrator run CREATE DATABASE {name} CHARACTER SET utf8mb4 and grant the account access.',
  },
  halfFilled: {
    zh: '上一次启动在向 {address} 载入演示数据时中断，其中的数据不完整。请删除并重新建立这个数据库，然后再运行。',
    en: 'The last start was interrupted while it loaded the demo into {address}; what is there is incomplete. Drop that database, make it anew, and run this again.',
  },
  databaseNewer: {
    zh: '数据库是由更新的版本建立的（结构版本 {found}，本程序为 {known}）。请改用新版本的程序：git pull 后再运行。数据未被改动。',
    en: 'The database belongs to a newer version (schema {found}; this program knows {known}). Use the newer program: git pull, then run this again. The data was not touched.',
  },
  serviceFailed: {
    zh: '{name} 没有启动成功。日志 {log} 的结尾：\n{output}',
    en: '{name} did not start. The end of its log {log}:\n{output}',
  },
  webBuildFailed: {
    zh: '构建网页失败。日志 {log} 的结尾：\n{output}',
    en: 'Building the web failed. The end of its log {log}:\n{output}',
  },
  keepsEnding: {
    zh: '{name} 反复退出，已停止全部服务。请查看 .data/logs 中的日志。',
    en: '{name} ends again and again, so everything was stopped. Its log is in .data/logs.',
  },
  restarting: {
    zh: '{name} 意外退出（{reason}），正在重新启动 …',
    en: '{name} ended by itself ({reason}); starting it again …',
  },
  serving: {
    zh: '已就绪：{web}\nGraphQL 接口：{api}/graphql\n演示账号（登录名、密码、角色、姓名）：',
    en: 'Ready: {web}\nGraphQL API: {api}/graphql\nDemo accounts (sign-in, password, role, name):',
  },
  howToStop: { zh: '按 Ctrl-C 停止。', en: 'Press Ctrl-C to stop.' },
  stopping: { zh: '正在停止 …', en: 'Stopping …' },
  stopped: { zh: '已全部停止。', en: 'Everything is stopped.' },
  findingBrowser: {
    zh: '准备测试用的浏览器和中文字体',
    en: 'Preparing a browser and Chinese fonts for the tests',
  },
  installingBrowser: { zh: '没有找到浏览器，正在安装 Chromium', en: 'no browser found; installing Chromium' },
  namedBrowserMissing: {
    zh: '{variable} 指定的浏览器 {path} 不存在或不可执行。请改正或取消这个变量。',
    en: 'The browser {path} named by {variable} does not exist or cannot be run. Correct or unset the variable.',
  },
  noBrowser: {
    zh: '没有可用的浏览器，安装也失败了：\n{reasons}\n请安装 Chromium（Debian/Ubuntu：apt-get install chromium），或用 CHROMIUM_PATH 指定一个。',
    en: 'There is no browser, and installing one failed:\n{reasons}\nInstall Chromium (Debian/Ubuntu: apt-get install chromium), or name one by CHROMIUM_PATH.',
  },
  noChineseFont: {
    zh: '没有中文字体，安装也失败了。{reason}\n请安装（Debian/Ubuntu：apt-get install fontconfig fonts-noto-cjk）后再运行。',
    en: 'No font with Chinese characters is installed, and installing one failed. {reason}\nInstall one (Debian/Ubuntu: apt-get install fontconfig fonts-noto-cjk) and run this again.',
  },
  dataFolderNotNamed: {
    zh: '请指定数据目录：npm run test:data -- 目录',
    en: 'Name the folder of the data: npm run test:data -- FOLDER',
  },
  dataFolderMissing: {
    zh: '数据目录 {folder} 不存在。用法：npm run test:data -- 目录',
    en: 'The data folder {folder} does not exist. Usage: npm run test:data -- FOLDER',
  },
  runningTests: { zh: '运行测试', en: 'Running the tests' },
  checkingSql: {
    zh: '检查测试发出的 SQL 是否 MySQL 与 MariaDB 通用',
    en: 'Checking that the SQL of the tests is both MySQL and MariaDB',
  },
  noEmbeddedDatabase: {
    zh: '内置数据库 {folder} 还不存在。请先运行 npm start，或用 DATABASE_URL 指定数据库。',
    en: 'The embedded database {folder} does not exist yet. Run npm start first, or name a database by DATABASE_URL.',
  },
  developing: {
    zh: '开发模式：http://127.0.0.1:{port}（演示账号 {login} / {password}）。按 Ctrl-C 停止。',
    en: 'Development: http://127.0.0.1:{port} (demo account {login} / {password}). Press Ctrl-C to stop.',
  },
  sqlChecked: {
    zh: '检查了 {count} 条不同的语句，{faults} 处问题',
    en: '{count} distinct statements checked, {faults} faults',
  },
});

/** @typedef {keyof typeof messages} MessageKey */

/** @returns {'zh' | 'en'} */
export function language() {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const named = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh/i.test(named) ? 'zh' : 'en';
}

/**
 * @param {MessageKey} key
 * @param {Record<string, string | number>} [params]
 */
export function say(key, params = {}) {
  return messages[key][language()].replace(/\{(\w+)\}/g, (whole, name) => String(params[name] ?? whole));
}
