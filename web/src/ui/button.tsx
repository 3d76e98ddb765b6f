import Link from 'next/link';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { KeyCap } from './key-cap';
import styles from './button.module.css';

export type ButtonLook = 'default' | 'primary' | 'quiet';
type Shared = {
  look?: ButtonLook;
  keyCap?: string;
  icon?: ReactNode;
  size?: 'small' | 'large';
  children?: ReactNode;
};

const classOf = (look: ButtonLook, size: Shared['size']): string =>
  [styles.button, styles[look], size ? styles[size] : ''].join(' ');

function Content({ look, keyCap, icon, children }: Shared) {
  return (
    <>
      {icon}
      {children}
      {keyCap ? <KeyCap onAccent={look === 'primary'}>{keyCap}</KeyCap> : null}
    </>
  );
}

/** A page has one primary button, and it carries its key. */
export function Button({
  look = 'default',
  keyCap,
  icon,
  size,
  children,
  ...rest
}: Shared & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="button" {...rest} className={classOf(look, size)}>
      <Content look={look} keyCap={keyCap} icon={icon}>
        {children}
      </Content>
    </button>
  );
}

export function LinkButton({
  href,
  look = 'default',
  keyCap,
  icon,
  size,
  children,
  label,
}: Shared & { href: string; label?: string }) {
  return (
    <Link href={href} prefetch={false} aria-label={label} className={classOf(look, size)}>
      <Content look={look} keyCap={keyCap} icon={icon}>
        {children}
      </Content>
    </Link>
  );
}
