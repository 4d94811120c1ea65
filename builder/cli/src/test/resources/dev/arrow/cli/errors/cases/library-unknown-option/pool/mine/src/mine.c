int mine_fast = CONFIG_MINE_FSAT;
