import { theme, type ThemeConfig } from 'antd';
import { colours, fontFamily, sizes, type ThemeName } from './tokens';

/** antd's theme from the same tokens as the CSS variables. */
export function antdTheme(name: ThemeName): ThemeConfig {
  const colour = colours[name];
  return {
    algorithm: name === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      fontFamily,
      fontSize: sizes.body,
      borderRadius: sizes.radius,
      colorPrimary: colour.accent,
      colorInfo: colour.accent,
      colorLink: colour.link,
      colorWarning: colour.warning,
      colorError: colour.warning,
      colorText: colour.text,
      colorTextSecondary: colour.second,
      colorTextTertiary: colour.quiet,
      colorTextPlaceholder: colour.quiet,
      colorBgContainer: colour.card,
      colorBgElevated: colour.card,
      colorBgLayout: colour.ground,
      colorBorder: colour.control,
      colorBorderSecondary: colour.line,
      controlHeight: 28,
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.15s',
    },
  };
}
