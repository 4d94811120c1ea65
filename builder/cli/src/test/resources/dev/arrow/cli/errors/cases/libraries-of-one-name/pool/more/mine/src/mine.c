int mine_nothing;
