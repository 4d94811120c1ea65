#pragma once
void arrow_plat_start(void);
