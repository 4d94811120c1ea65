static const char text[] = CONFIG_PANIC_TEXT;
