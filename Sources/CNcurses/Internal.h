#pragma once
#include <stdbool.h>
#include <stddef.h>

/// The string that puts the terminal in order without ncurses: end of modes, rmcup, cnorm, sgr0.
size_t cnc_reset_string(char *buffer, size_t capacity);
/// True when `$TERM` names a terminal that ignores modes it does not know.
bool cnc_is_modern(void);
void cnc_write_all(int descriptor, const char *bytes, size_t count);
/// Notes the terminal's modes as the shell has them; before ncurses changes them.
void cnc_remember_shell(void);
