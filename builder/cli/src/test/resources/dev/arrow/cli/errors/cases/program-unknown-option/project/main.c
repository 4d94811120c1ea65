int main(void)
{
	return CONFIG_WORDS_STRT;
}
