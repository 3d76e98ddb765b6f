import en from '../../messages/en.json';
import zh from '../../messages/zh.json';
import type { AppLocale } from './locale';

type KeysOf<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : KeysOf<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** Both languages hold the same keys: what one lacks is named by the compiler. */
type Missing = Exclude<KeysOf<typeof zh>, KeysOf<typeof en>> | Exclude<KeysOf<typeof en>, KeysOf<typeof zh>>;
const complete: [Missing] extends [never] ? true : Missing = true;

export const messagesOf = (locale: AppLocale): typeof zh =>
  locale === 'en' && complete ? (en as typeof zh) : zh;
