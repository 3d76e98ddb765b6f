import en from '../../messages/en.json';
import zh from '../../messages/zh.json';
import type { AppLocale } from './locale';

/** Each language is checked against the other: a key that one lacks does not compile. */
const english: typeof zh = en;
const chinese: typeof en = zh;

export const messagesOf = (locale: AppLocale): typeof zh => (locale === 'en' ? english : chinese);
