import Link from 'next/link';
import { formatCount } from './format-number';
import styles from './number-link.module.css';

/** A number is a link to exactly the rows it counted. Zero has nothing to open. */
export function NumberLink({
  value,
  href,
  label,
  strong = false,
  onOpen,
}: {
  value: number;
  href: string;
  /** What the number counts: its accessible name. */
  label: string;
  strong?: boolean;
  /** Opens without leaving the page; the link keeps its address for a new tab. */
  onOpen?: () => void;
}) {
  const className = strong ? `${styles.link} ${styles.strong}` : styles.link;
  if (value === 0) return <span className={`${className} ${styles.zero}`}>{formatCount(0)}</span>;
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      className={className}
      aria-label={`${label}: ${formatCount(value)}`}
      onClick={(event) => {
        if (!onOpen || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onOpen();
      }}
    >
      {formatCount(value)}
    </Link>
  );
}
