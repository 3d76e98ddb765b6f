import type problems from '@erp/domain/messages/problems.zh.json';
import type messages from '../../messages/zh.json';
import type { AppLocale } from './locale';

declare module 'next-intl' {
  interface AppConfig {
    Locale: AppLocale;
    Messages: typeof messages & { problem: typeof problems };
  }
}
