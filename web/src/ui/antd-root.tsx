'use client';

import { AntdRegistry } from '@ant-design/nextjs-registry';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useLocale } from 'next-intl';
import { useSyncExternalStore, type ReactNode } from 'react';
import { antdTheme } from './antd-theme';
import type { ThemeName } from './tokens';

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

const currentTheme = (): ThemeName => (document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light');

/** Around what is drawn by antd: its styles, the product's theme, the person's language. */
export function AntdRoot({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const theme = useSyncExternalStore(subscribe, currentTheme, () => 'light' as const);
  return (
    <AntdRegistry>
      <ConfigProvider theme={antdTheme(theme)} locale={locale === 'zh' ? zhCN : enUS}>
        {children}
      </ConfigProvider>
    </AntdRegistry>
  );
}
