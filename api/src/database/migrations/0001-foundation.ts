/**
 * People, the tree they stand in, how they sign in, the lists that administrators edit, and what every module leans on:
 * ids, answers to repeated requests, settings.
 */
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const key = (length: number): string => `VARCHAR(${length}) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`;

type Item = [code: string, zh: string, en: string];

const catalogues: Record<string, Item[]> = {
  DEMAND: [
    ['EXPANDING', '扩张型', 'Expanding'],
    ['COMPETING', '竞争型', 'Competing'],
    ['MAINTAINING', '维持型', 'Maintaining'],
    ['UNDECIDED', '观望型', 'Undecided'],
    ['NO_DEMAND', '暂无需求', 'No demand'],
  ],
  AWARENESS: [
    ['NO_AWARENESS', '无意识', 'None'],
    ['HEARD_OF_IT', '听说未了解', 'Heard of it'],
    ['OTHER_CHANNELS', '使用其他网络推广', 'Uses other channels'],
    ['USED_BAIDU', '曾用百度', 'Used Baidu before'],
    ['USES_RIVAL', '正用竞品', 'Uses a rival now'],
  ],
  REFUSAL_REASON: [
    ['NO_NEED', '没有需求', 'No need'],
    ['NO_BUDGET', '没有预算', 'No budget'],
    ['TOO_EXPENSIVE', '价格太高', 'Too expensive'],
    ['BAD_EXPERIENCE', '做过，效果不好', 'Tried it, no effect'],
    ['HAS_SUPPLIER', '已有服务商', 'Has a supplier'],
    ['DECLINES_CALLS', '不愿接听', 'Declines calls'],
    ['CLOSING_DOWN', '停业或转行', 'Closing down or changing trade'],
    ['OTHER', '其他', 'Other'],
  ],
  INDUSTRY: [
    ['PUMPS_VALVES', '泵阀', 'Pumps and valves'],
    ['SHOES_LEATHER', '鞋革', 'Shoes and leather'],
    ['ELECTRICAL', '电气', 'Electrical'],
    ['CLOTHING', '服装', 'Clothing'],
    ['MACHINERY', '机械', 'Machinery'],
    ['PLASTICS', '塑料', 'Plastics'],
    ['FOOD', '食品', 'Food'],
    ['PRINTING', '印刷', 'Printing'],
    ['MEDICAL', '医疗', 'Medical'],
    ['EDUCATION', '教育', 'Education'],
    ['DECORATION', '装饰建材', 'Decoration'],
    ['LOGISTICS', '物流', 'Logistics'],
    ['TRAVEL', '旅游酒店', 'Travel and hotels'],
    ['CARS', '汽车服务', 'Cars and their service'],
    ['SERVICES', '商务与生活服务', 'Business and local services'],
    ['OTHER', '其他', 'Other'],
  ],
  PRODUCT: [
    ['SEARCH_START', '搜索推广 入门', 'Search promotion, starter'],
    ['SEARCH_STANDARD', '搜索推广 标准', 'Search promotion, standard'],
    ['BRAND_ZONE', '品牌专区', 'Brand zone'],
    ['FEED', '信息流推广', 'Feed promotion'],
  ],
};

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

let lastItemId = 0;
const items = Object.entries(catalogues).flatMap(([catalogue, entries]) =>
  entries.map(([itemCode, zh, en], index) => {
    lastItemId += 1;
    return `(${lastItemId}, '${catalogue}', '${itemCode}', ${quoted(zh)}, ${quoted(en)}, NULL, ${index + 1}, 1)`;
  }),
);

export const foundation = {
  version: 1,
  name: 'foundation',
  up: [
    `CREATE TABLE id_block (
      name    ${code(40)}     NOT NULL,
      next_id BIGINT UNSIGNED NOT NULL,
      PRIMARY KEY (name)
    ) ${table}`,
    `CREATE TABLE setting (
      name  ${code(60)}   NOT NULL,
      value VARCHAR(2000) NOT NULL,
      PRIMARY KEY (name)
    ) ${table}`,
    `CREATE TABLE request (
      actor_id    INT UNSIGNED NOT NULL,
      request_key ${key(190)}  NOT NULL,
      operation   ${code(60)}  NOT NULL,
      input_hash  ${code(64)}  NOT NULL,
      result      MEDIUMTEXT   NOT NULL,
      at          DATETIME(3)  NOT NULL,
      PRIMARY KEY (actor_id, request_key),
      KEY request_at (at)
    ) ${table}`,
    `INSERT IGNORE INTO setting (name, value) VALUES ('time_zone', 'Asia/Shanghai'), ('new_after_days', '30'), ('tree_version', '1'), ('catalogue_version', '1')`,
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
      actor_id    INT UNSIGNED NOT NULL,
      recorded_at DATETIME(3)  NOT NULL,
      PRIMARY KEY (unit_id, no),
      KEY unit_fact_parent (parent_id),
      CONSTRAINT unit_fact_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
      CONSTRAINT unit_fact_parent_unit FOREIGN KEY (parent_id) REFERENCES unit (id)
    ) ${table}`,
    `CREATE TABLE unit_parent (
      unit_id   INT UNSIGNED NOT NULL COMMENT 'the whole row is derived from unit_fact',
      from_at   DATETIME(3)  NOT NULL,
      from_day  DATE         NOT NULL,
      parent_id INT UNSIGNED NOT NULL,
      PRIMARY KEY (unit_id, from_at),
      KEY unit_parent_parent (parent_id),
      CONSTRAINT unit_parent_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
      CONSTRAINT unit_parent_parent_unit FOREIGN KEY (parent_id) REFERENCES unit (id)
    ) ${table}`,
    `CREATE TABLE account (
      person_id     INT UNSIGNED NOT NULL,
      login         ${key(60)}   NOT NULL COMMENT 'in small letters',
      password_hash ${code(200)} NOT NULL COMMENT 'argon2id',
      locale        ${code(5)}   NOT NULL,
      created_at    DATETIME(3)  NOT NULL,
      PRIMARY KEY (person_id),
      UNIQUE KEY account_login (login),
      CONSTRAINT account_person FOREIGN KEY (person_id) REFERENCES unit (id)
    ) ${table}`,
    `CREATE TABLE session (
      id         ${code(32)}   NOT NULL,
      person_id  INT UNSIGNED  NOT NULL,
      generation INT UNSIGNED  NOT NULL COMMENT 'of the refresh token that is good now',
      rotated_at DATETIME(3)   NOT NULL,
      created_at DATETIME(3)   NOT NULL,
      expires_at DATETIME(3)   NOT NULL,
      ended_at   DATETIME(3)   NULL,
      end_reason ${code(20)}   NULL,
      address    ${code(45)}   NOT NULL,
      client     VARCHAR(200)  NOT NULL,
      PRIMARY KEY (id),
      KEY session_person (person_id, ended_at),
      CONSTRAINT session_account FOREIGN KEY (person_id) REFERENCES account (person_id)
    ) ${table}`,
    `CREATE TABLE api_token (
      id           INT UNSIGNED NOT NULL,
      person_id    INT UNSIGNED NOT NULL,
      name         VARCHAR(100) NOT NULL,
      scopes       ${code(60)}  NOT NULL COMMENT 'separated by blanks',
      secret_hash  ${code(64)}  NOT NULL COMMENT 'SHA-256',
      created_at   DATETIME(3)  NOT NULL,
      expires_on   DATE         NOT NULL COMMENT 'last day',
      revoked_at   DATETIME(3)  NULL,
      last_used_at DATETIME(3)  NULL,
      PRIMARY KEY (id),
      UNIQUE KEY api_token_secret (secret_hash),
      KEY api_token_person (person_id, created_at),
      CONSTRAINT api_token_account FOREIGN KEY (person_id) REFERENCES account (person_id)
    ) ${table}`,
    `CREATE TABLE sign_in_attempt (
      subject     ${code(70)}  NOT NULL COMMENT 'an account or an address, hashed',
      window_from DATETIME(3)  NOT NULL,
      failures    INT UNSIGNED NOT NULL,
      PRIMARY KEY (subject),
      KEY sign_in_attempt_window (window_from)
    ) ${table}`,
    `CREATE TABLE audit (
      id       BIGINT UNSIGNED NOT NULL,
      at       DATETIME(3)     NOT NULL,
      actor_id INT UNSIGNED    NULL COMMENT 'null: nobody was signed in',
      kind     ${code(40)}     NOT NULL,
      unit_id  INT UNSIGNED    NULL COMMENT 'whom or what it concerns',
      address  ${code(45)}     NULL,
      detail   TEXT            NOT NULL COMMENT 'JSON',
      PRIMARY KEY (id),
      KEY audit_at (at),
      KEY audit_actor (actor_id, at)
    ) ${table}`,
    `CREATE TABLE catalogue_item (
      id          INT UNSIGNED      NOT NULL,
      catalogue   ${code(20)}       NOT NULL,
      code        ${code(40)}       NOT NULL,
      name_zh     VARCHAR(100)      NOT NULL,
      name_en     VARCHAR(100)      NOT NULL,
      description VARCHAR(500)      NULL,
      position    SMALLINT UNSIGNED NOT NULL,
      active      TINYINT           NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY catalogue_item_code (catalogue, code)
    ) ${table}`,
    `INSERT IGNORE INTO catalogue_item (id, catalogue, code, name_zh, name_en, description, position, active) VALUES
      ${items.join(',\n      ')}`,
    `INSERT IGNORE INTO id_block (name, next_id) VALUES ('catalogue_item', 1001)`,
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
  ].map((name) => `DROP TABLE ${name}`),
};
