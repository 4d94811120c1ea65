/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Other names for the functions under test, so that the host's keep theirs.
 * Included before any other header.
 */
#pragma once

#define ffs libc_ffs
#define memccpy libc_memccpy
#define memchr libc_memchr
#define memmem libc_memmem
#define mempcpy libc_mempcpy
#define memrchr libc_memrchr
#define stpcpy libc_stpcpy
#define stpncpy libc_stpncpy
#define strcasecmp libc_strcasecmp
#define strcat libc_strcat
#define strchr libc_strchr
#define strchrnul libc_strchrnul
#define strcmp libc_strcmp
#define strcoll libc_strcoll
#define strcpy libc_strcpy
#define strcspn libc_strcspn
#define strerror libc_strerror
#define strlcat libc_strlcat
#define strlcpy libc_strlcpy
#define strlen libc_strlen
#define strncasecmp libc_strncasecmp
#define strncat libc_strncat
#define strncmp libc_strncmp
#define strncpy libc_strncpy
#define strnlen libc_strnlen
#define strpbrk libc_strpbrk
#define strrchr libc_strrchr
#define strsep libc_strsep
#define strspn libc_strspn
#define strstr libc_strstr
#define strtok libc_strtok
#define strtok_r libc_strtok_r
#define strxfrm libc_strxfrm

/* The host's, under names that no macro reaches. */
#define HOST(type, name, ...) type host_##name(__VA_ARGS__) __asm__(#name)
