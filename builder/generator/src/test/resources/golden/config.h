/* Written by arrow: the options that the files of one mention. */
#define CONFIG_LIB_ONE 1
#define CONFIG_ONE_NAME "x"
