/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Other names for the functions under test, so that the host's keep theirs.
 * Included before any other header.
 */
#pragma once

#define clearerr libc_clearerr
#define feof libc_feof
#define ferror libc_ferror
#define fflush libc_fflush
#define fgetc libc_fgetc
#define fgets libc_fgets
#define fileno libc_fileno
#define fprintf libc_fprintf
#define fputc libc_fputc
#define fputs libc_fputs
#define fread libc_fread
#define fwrite libc_fwrite
#define getc libc_getc
#define getchar libc_getchar
#define perror libc_perror
#define printf libc_printf
#define putc libc_putc
#define putchar libc_putchar
#define puts libc_puts
#define setbuf libc_setbuf
#define setvbuf libc_setvbuf
#define snprintf libc_snprintf
#define sprintf libc_sprintf
#define sscanf libc_sscanf
#define vfprintf libc_vfprintf
#define vprintf libc_vprintf
#define vsnprintf libc_vsnprintf
#define vsprintf libc_vsprintf
#define vsscanf libc_vsscanf
