unsigned long arrow_counter_read(void);
unsigned long arrow_mine_get(void);
unsigned long arrow_mine_get(void)
{
	return arrow_counter_read();
}
