unsigned long arrow_countr_read(void);
unsigned long arrow_mine_get(void);
unsigned long arrow_mine_get(void)
{
	return arrow_countr_read();
}
