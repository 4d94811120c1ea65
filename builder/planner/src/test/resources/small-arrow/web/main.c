#include <malloc.h>
#include "src/page.h"
int main(void);
