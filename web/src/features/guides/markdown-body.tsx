import ReactMarkdown, { type Components } from 'react-markdown';
import styles from './markdown.module.css';

/** What a text may be made of. Pictures would be fetched from elsewhere; HTML is text. */
const ELEMENTS = ['p', 'strong', 'em', 'del', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre', 'br', 'hr', 'a'];
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Where a link may lead: everything else (javascript:, data: …) leads nowhere. */
const toSafeAddress = (address: string): string =>
  /^(?:https?:|mailto:|tel:)/i.test(address) ? address : '';

const heading: Components['p'] = ({ children }) => <p className={styles.heading}>{children}</p>;

const components: Components = {
  ...Object.fromEntries(HEADINGS.map((name) => [name, heading])),
  a: ({ href, children }) =>
    href ? (
      <a href={href} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
};

/** Markdown as elements, never as HTML text. The page's own headings stay its outline. */
export default function MarkdownBody({ text }: { text: string }) {
  return (
    <div className={styles.markdown}>
      <ReactMarkdown
        allowedElements={[...ELEMENTS, ...HEADINGS]}
        unwrapDisallowed
        urlTransform={toSafeAddress}
        components={components}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}
