"""Values become Chinese words: one small grammar, so that a figure is said the same wherever it stands."""
