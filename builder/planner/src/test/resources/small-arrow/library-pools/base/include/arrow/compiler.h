#pragma once
#define ARROW_API __attribute__((visibility("default")))
