import problemsInEnglish from '@erp/domain/messages/problems.en.json';
import problemsInChinese from '@erp/domain/messages/problems.zh.json';
import en from '../../messages/en.json';
import zh from '../../messages/zh.json';
import type { AppLocale } from './locale';

/** Each language is checked against the other: a key that one lacks does not compile. */
const english: typeof zh = en;
const chinese: typeof en = zh;

/** The texts of the rules are those that the API sends. */
export const messagesOf = (locale: AppLocale) =>
  locale === 'en' ? { ...english, problem: problemsInEnglish } : { ...chinese, problem: problemsInChinese };
