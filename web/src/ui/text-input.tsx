import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react';
import styles from './text-input.module.css';

type Invalid = { invalid?: boolean };

const described = (id: string | undefined, invalid: boolean | undefined) =>
  invalid ? { 'aria-invalid': true, ...(id ? { 'aria-describedby': `${id}-message` } : {}) } : {};

export function TextInput({ invalid, ...rest }: Invalid & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <input
      autoComplete="off"
      {...rest}
      {...described(rest.id, invalid)}
      className={`${styles.input} ${invalid ? styles.invalid : ''} ${rest.className ?? ''}`}
    />
  );
}

export function TextArea({ invalid, ...rest }: Invalid & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <textarea
      {...rest}
      {...described(rest.id, invalid)}
      className={`${styles.input} ${styles.area} ${invalid ? styles.invalid : ''} ${rest.className ?? ''}`}
    />
  );
}
