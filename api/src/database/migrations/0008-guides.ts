/** Guides 引导话术 with every version, what was shown with a follow-up, what reps think of it; and the starter set. */
import { pinyinInitials } from '@erp/domain/customers/initials';
import { awarenessScripts, demandScripts, objections, stageAdvice, type StarterText } from './starter-guides';

const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

type Starter = {
  library: string;
  /** The list that `under` is a code of. */
  catalogue: string | null;
  under: string | null;
  position: number;
  zh: StarterText;
  en: StarterText;
};

const untitled = (body: string): StarterText => ({ title: '', body });

const starters: Starter[] = [
  ...demandScripts.map((one, index) => ({
    library: 'DEMAND_SCRIPT',
    catalogue: 'DEMAND',
    position: index + 1,
    ...one,
  })),
  ...awarenessScripts.map((one, index) => ({
    library: 'AWARENESS_SCRIPT',
    catalogue: 'AWARENESS',
    position: index + 1,
    ...one,
  })),
  ...objections.map((one, index) => ({
    library: 'OBJECTION',
    catalogue: null,
    under: null,
    position: index + 1,
    ...one,
  })),
  ...stageAdvice.map(({ under, zh, en }, index) => ({
    library: 'STAGE_ADVICE',
    catalogue: null,
    under,
    position: index + 1,
    zh: untitled(zh),
    en: untitled(en),
  })),
];

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

const category = ({ catalogue, under }: Starter): string =>
  catalogue === null
    ? 'NULL'
    : `(SELECT id FROM catalogue_item WHERE catalogue = '${catalogue}' AND code = '${under!}')`;

const stage = ({ library, under }: Starter): string => (library === 'STAGE_ADVICE' ? quoted(under!) : 'NULL');

const guideRows = starters.map(
  (one, index) => `(${index + 1}, '${one.library}', ${category(one)}, ${stage(one)}, ${one.position}, 1, 1)`,
);

const versionRows = starters.map(({ zh, en }, index) => {
  const texts = [zh.title, zh.body, en.title, en.body, zh.title === '' ? '' : pinyinInitials(zh.title)];
  return `(${index + 1}, 1, ${texts.map(quoted).join(', ')}, NULL, NULL)`;
});

export const guides = {
  version: 8,
  name: 'guides',
  up: [
    `CREATE TABLE guide (
      id          INT UNSIGNED      NOT NULL,
      library     ${code(20)}       NOT NULL,
      category_id INT UNSIGNED      NULL COMMENT 'of a script: the demand or awareness category',
      stage       ${code(12)}       NULL COMMENT 'of advice',
      position    SMALLINT UNSIGNED NOT NULL COMMENT 'in its library, from 1',
      active      TINYINT           NOT NULL,
      version     INT UNSIGNED      NOT NULL COMMENT 'the present one',
      PRIMARY KEY (id)
    ) ${table}`,
    `CREATE TABLE guide_version (
      guide_id  INT UNSIGNED  NOT NULL,
      version   INT UNSIGNED  NOT NULL,
      title_zh  VARCHAR(100)  NOT NULL,
      body_zh   VARCHAR(4000) NOT NULL COMMENT 'Markdown',
      title_en  VARCHAR(100)  NOT NULL,
      body_en   VARCHAR(4000) NOT NULL COMMENT 'Markdown',
      initials  VARCHAR(200)  NOT NULL COMMENT 'first letters of the Chinese title in pinyin',
      editor_id INT UNSIGNED  NULL COMMENT 'null: came with the product',
      edited_at DATETIME(3)   NULL,
      PRIMARY KEY (guide_id, version),
      CONSTRAINT guide_version_guide FOREIGN KEY (guide_id) REFERENCES guide (id)
    ) ${table}`,
    `CREATE TABLE guide_shown (
      customer_id BIGINT UNSIGNED NOT NULL,
      no          INT UNSIGNED    NOT NULL COMMENT 'of the follow-up',
      guide_id    INT UNSIGNED    NOT NULL,
      version     INT UNSIGNED    NOT NULL,
      PRIMARY KEY (customer_id, no, guide_id)
    ) ${table}`,
    `CREATE TABLE guide_mark (
      customer_id BIGINT UNSIGNED NOT NULL,
      rep_id      INT UNSIGNED    NOT NULL,
      guide_id    INT UNSIGNED    NOT NULL,
      version     INT UNSIGNED    NOT NULL,
      useful      TINYINT         NOT NULL,
      at          DATETIME(3)     NOT NULL,
      PRIMARY KEY (customer_id, rep_id, guide_id),
      KEY guide_mark_at (at, rep_id, guide_id, useful)
    ) ${table}`,
    `INSERT IGNORE INTO guide (id, library, category_id, stage, position, active, version) VALUES
      ${guideRows.join(',\n      ')}`,
    `INSERT IGNORE INTO guide_version (guide_id, version, title_zh, body_zh, title_en, body_en, initials, editor_id, edited_at) VALUES
      ${versionRows.join(',\n      ')}`,
    `INSERT IGNORE INTO id_block (name, next_id) VALUES ('guide', 1001)`,
    `INSERT IGNORE INTO setting (name, value) VALUES ('guide_version', '1')`,
  ],
  down: [
    `DELETE FROM setting WHERE name = 'guide_version'`,
    `DELETE FROM id_block WHERE name = 'guide'`,
    'DROP TABLE guide_mark',
    'DROP TABLE guide_shown',
    'DROP TABLE guide_version',
    'DROP TABLE guide',
  ],
};
