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
