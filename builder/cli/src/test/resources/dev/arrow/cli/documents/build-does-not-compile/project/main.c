#error Nothing here
int main(void)
{
	return 0;
}
