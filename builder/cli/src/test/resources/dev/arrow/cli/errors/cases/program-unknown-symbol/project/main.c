int arrow_words_sey(const char *);
int arrow_nothing_at_all(void);
int main(void)
{
	return arrow_words_sey("x") + arrow_nothing_at_all();
}
