/** Who there is, what they may, and the lists administrators edit. */
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const key = (length: number): string => `VARCHAR(${length}) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`;

export type CatalogueSeed = readonly [catalogue: string, code: string, nameZh: string, nameEn: string];

const seeds: readonly CatalogueSeed[] = [
  ['DEMAND', 'EXPANDING', '扩张型', 'Expanding'],
  ['DEMAND', 'COMPETING', '竞争型', 'Competing'],
  ['DEMAND', 'MAINTAINING', '维持型', 'Maintaining'],
  ['DEMAND', 'UNDECIDED', '观望型', 'Undecided'],
  ['DEMAND', 'NO_DEMAND', '暂无需求', 'No demand'],
  ['AWARENESS', 'NO_AWARENESS', '无意识', 'None'],
  ['AWARENESS', 'HEARD_OF_IT', '听说未了解', 'Heard of it'],
  ['AWARENESS', 'OTHER_CHANNELS', '使用其他网络推广', 'Uses other channels'],
  ['AWARENESS', 'USED_BAIDU', '曾用百度', 'Used Baidu before'],
  ['AWARENESS', 'USES_RIVAL', '正用竞品', 'Uses a rival now'],
  ['REFUSAL_REASON', 'NO_NEED', '没有需求', 'No need'],
  ['REFUSAL_REASON', 'NO_BUDGET', '没有预算', 'No budget'],
  ['REFUSAL_REASON', 'BAD_EXPERIENCE', '做过，效果不好', 'Tried it, no effect'],
  ['REFUSAL_REASON', 'HAS_SUPPLIER', '已有服务商', 'Has a supplier'],
  ['REFUSAL_REASON', 'DECLINES_CALLS', '不愿接听', 'Declines calls'],
  ['REFUSAL_REASON', 'OTHER', '其他', 'Other'],
  ['INDUSTRY', 'PUMPS_VALVES', '泵阀', 'Pumps and valves'],
  ['INDUSTRY', 'SHOES_LEATHER', '鞋革', 'Shoes and leather'],
  ['INDUSTRY', 'ELECTRICAL', '电气', 'Electrical'],
  ['INDUSTRY', 'CLOTHING', '服装', 'Clothing'],
  ['INDUSTRY', 'MACHINERY', '机械', 'Machinery'],
  ['INDUSTRY', 'PLASTICS', '塑料', 'Plastics'],
  ['INDUSTRY', 'FOOD', '食品', 'Food'],
  ['INDUSTRY', 'PRINTING', '印刷', 'Printing'],
  ['INDUSTRY', 'MEDICAL', '医疗', 'Medical'],
  ['INDUSTRY', 'EDUCATION', '教育', 'Education'],
  ['INDUSTRY', 'DECORATION', '装饰建材', 'Decoration'],
  ['INDUSTRY', 'LOGISTICS', '物流', 'Logistics'],
  ['PRODUCT', 'SEARCH_START', '搜索推广 入门', 'Search promotion, starter'],
  ['PRODUCT', 'SEARCH_STANDARD', '搜索推广 标准', 'Search promotion, standard'],
  ['PRODUCT', 'BRAND_ZONE', '品牌专区', 'Brand zone'],
  ['PRODUCT', 'FEED', '信息流推广', 'Feed promotion'],
];

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const seedRows = seeds
  .map(([catalogue, itemCode, nameZh, nameEn], index) =>
    `(${[index + 1, quoted(catalogue), quoted(itemCode), quoted(nameZh), quoted(nameEn), index + 1, 1].join(', ')})`,
  )
  .join(',\n       ');

export const organization = {
  version: 1,
  name: 'organization',
  up: [
    `CREATE TABLE id_block (
      name    ${code(30)}     NOT NULL,
      next_id BIGINT UNSIGNED NOT NULL,
      PRIMARY KEY (name)
    ) ${table}`,
    `CREATE TABLE setting (
      name  ${code(40)}   NOT NULL,
      value VARCHAR(4000) NOT NULL,
      PRIMARY KEY (name)
    ) ${table}`,
    `CREATE TABLE request (
      actor_id    INT UNSIGNED NOT NULL,
      request_key ${key(190)}  NOT NULL,
      operation   ${code(40)}  NOT NULL,
      input_hash  ${code(64)}  NOT NULL,
      result      MEDIUMTEXT   NOT NULL,
      at          DATETIME(3)  NOT NULL,
      PRIMARY KEY (actor_id, request_key)
    ) ${table}`,
    `CREATE TABLE unit (
      id     INT UNSIGNED NOT NULL,
      kind   ${code(12)}  NOT NULL,
      code   ${key(40)}   NOT NULL,
      name   VARCHAR(100) NOT NULL,
      role   ${code(20)}  NULL COMMENT 'of a person',
      active TINYINT      NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY unit_code (code)
    ) ${table}`,
    `CREATE TABLE unit_fact (
      unit_id     INT UNSIGNED NOT NULL,
      no          INT UNSIGNED NOT NULL,
      at          DATETIME(3)  NOT NULL,
      day         DATE         NOT NULL,
      parent_id   INT UNSIGNED NOT NULL,
      actor_id    INT UNSIGNED NULL,
      recorded_at DATETIME(3)  NOT NULL,
      PRIMARY KEY (unit_id, no)
    ) ${table}`,
    `CREATE TABLE unit_parent (
      unit_id   INT UNSIGNED NOT NULL,
      from_at   DATETIME(3)  NOT NULL,
      from_day  DATE         NOT NULL,
      parent_id INT UNSIGNED NOT NULL,
      PRIMARY KEY (unit_id, from_at),
      KEY unit_parent_parent (parent_id),
      CONSTRAINT unit_parent_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
      CONSTRAINT unit_parent_parent_unit FOREIGN KEY (parent_id) REFERENCES unit (id)
    ) ${table}`,
    `CREATE TABLE account (
      id            INT UNSIGNED NOT NULL,
      person_id     INT UNSIGNED NOT NULL,
      login         ${key(60)}   NOT NULL COMMENT 'lower case',
      password_hash ${code(120)} NOT NULL,
      locale        ${code(5)}   NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY account_person (person_id),
      UNIQUE KEY account_login (login),
      CONSTRAINT account_person_unit FOREIGN KEY (person_id) REFERENCES unit (id)
    ) ${table}`,
    `CREATE TABLE session (
      id         ${code(36)}  NOT NULL,
      person_id  INT UNSIGNED NOT NULL,
      generation INT UNSIGNED NOT NULL COMMENT 'of the refresh token in force',
      rotated_at DATETIME(3)  NOT NULL,
      created_at DATETIME(3)  NOT NULL,
      expires_at DATETIME(3)  NOT NULL,
      revoked_at DATETIME(3)  NULL,
      address    VARCHAR(64)  NULL,
      PRIMARY KEY (id),
      KEY session_person (person_id, revoked_at)
    ) ${table}`,
    `CREATE TABLE api_token (
      id           INT UNSIGNED NOT NULL,
      person_id    INT UNSIGNED NOT NULL COMMENT 'whose scope it has',
      name         VARCHAR(100) NOT NULL,
      scopes       ${code(60)}  NOT NULL,
      secret_hash  ${code(64)}  NOT NULL COMMENT 'sha-256',
      created_at   DATETIME(3)  NOT NULL,
      expires_on   DATE         NOT NULL,
      revoked_at   DATETIME(3)  NULL,
      last_used_at DATETIME(3)  NULL,
      PRIMARY KEY (id),
      UNIQUE KEY api_token_secret (secret_hash),
      KEY api_token_person (person_id)
    ) ${table}`,
    `CREATE TABLE sign_in_attempt (
      subject     ${key(130)}  NOT NULL COMMENT 'login: or address:',
      failures    INT UNSIGNED NOT NULL,
      first_at    DATETIME(3)  NOT NULL,
      PRIMARY KEY (subject)
    ) ${table}`,
    `CREATE TABLE audit (
      id        BIGINT UNSIGNED NOT NULL,
      at        DATETIME(3)     NOT NULL,
      person_id INT UNSIGNED    NULL,
      action    ${code(40)}     NOT NULL,
      subject   VARCHAR(200)    NULL,
      address   VARCHAR(64)     NULL,
      PRIMARY KEY (id),
      KEY audit_at (at)
    ) ${table}`,
    `CREATE TABLE catalogue_item (
      id          INT UNSIGNED NOT NULL,
      catalogue   ${code(20)}  NOT NULL,
      code        ${key(60)}   NOT NULL,
      name_zh     VARCHAR(100) NOT NULL,
      name_en     VARCHAR(100) NOT NULL,
      description VARCHAR(500) NULL,
      position    INT UNSIGNED NOT NULL,
      active      TINYINT      NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY catalogue_item_code (catalogue, code)
    ) ${table}`,
    `INSERT IGNORE INTO catalogue_item (id, catalogue, code, name_zh, name_en, position, active) VALUES
       ${seedRows}`,
    `INSERT IGNORE INTO id_block (name, next_id) VALUES ('catalogue_item', 1001)`,
    `INSERT IGNORE INTO setting (name, value) VALUES ('time_zone', 'Asia/Shanghai'), ('new_after_days', '30'), ('tree_version', '0')`,
  ],
  down: [
    'catalogue_item',
    'audit',
    'sign_in_attempt',
    'api_token',
    'session',
    'account',
    'unit_parent',
    'unit_fact',
    'unit',
    'request',
    'setting',
    'id_block',
  ].map((name) => `DROP TABLE IF EXISTS ${name}`),
};
