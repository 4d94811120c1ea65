#pragma once
void words_loud(void);
