int size = CONFIG_TRACE_SIZE;
