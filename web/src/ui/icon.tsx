const paths = {
  desk: 'M3 11.5 12 4l9 7.5M5.5 10v9.5h13V10M10 19.5v-5h4v5',
  customers:
    'M9.5 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3.5 20c0-3.5 2.5-6 6-6s6 2.5 6 6M15.5 4.5a3.5 3.5 0 0 1 0 6.5M17.5 14.5c2 1 3 3 3 5.5',
  pool: 'M3 13h5l1.5 3h5L16 13h5M5.5 5h13L21 13v6H3v-6L5.5 5Z',
  deals: 'M6 3.5h9l4 4v13H6v-17ZM14.5 3.5v5H19M9 12h7M9 16h5',
  reports: 'M4 4v16h16M8 16v-5M12 16V8M16 16v-7',
  phone:
    'M5 4h4l1.8 4.8-2.3 1.6a11 11 0 0 0 5.1 5.1l1.6-2.3L20 15v4a1.6 1.6 0 0 1-1.7 1.6A15.5 15.5 0 0 1 3.4 5.7 1.6 1.6 0 0 1 5 4Z',
  visit: 'M4 16v-4l2-5h12l2 5v4M3.5 12h17M6 16v3M18 16v3M4 16h16M7.5 14h1M15.5 14h1',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 21 21',
  bell: 'M6 17V11a6 6 0 1 1 12 0v6l1.5 1.5h-15L6 17ZM10 21h4',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5.5l3.5 2',
  down: 'm6 9.5 6 6 6-6',
  right: 'm9.5 6 6 6-6 6',
  left: 'm14.5 6-6 6 6 6',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5.5M12 7.5v1',
  full: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  comment: 'M4 5h16v11H10l-4 4v-4H4V5ZM8 9h8M8 12h5',
  close: 'm5.5 5.5 13 13M18.5 5.5l-13 13',
  plus: 'M12 5v14M5 12h14',
  admin: 'M4 7h9M18 7h2M15.5 4.5v5M4 12h2.5M11.5 12H20M9 9.5v5M4 17h9M18 17h2M15.5 14.5v5',
  useful:
    'M7 11v9H4v-9h3ZM7 11l4-7c1.5 0 2.5 1 2.2 2.6L12.6 10H19a1.6 1.6 0 0 1 1.6 2L19 18.6A1.8 1.8 0 0 1 17.2 20H7',
  notUseful:
    'M17 13V4h3v9h-3ZM17 13l-4 7c-1.5 0-2.5-1-2.2-2.6l.6-3.4H5a1.6 1.6 0 0 1-1.6-2L5 5.4A1.8 1.8 0 0 1 6.8 4H17',
  up: 'm6 14.5 6-6 6 6',
  download: 'M12 4v11M7.5 10.5 12 15l4.5-4.5M4.5 20h15',
  dots: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  warning: 'M12 4 2.5 20h19L12 4ZM12 10v5M12 17.5v.5',
} as const;

export type IconName = keyof typeof paths;

/** Drawn beside a word that says the same; never alone without a label. */
export function Icon({ name, size = 14 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none' }}
    >
      <path d={paths[name]} />
    </svg>
  );
}
