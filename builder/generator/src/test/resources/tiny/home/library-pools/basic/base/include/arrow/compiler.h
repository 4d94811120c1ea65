#pragma once
#define ARROW_COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define ARROW_API __attribute__((__visibility__("default")))
