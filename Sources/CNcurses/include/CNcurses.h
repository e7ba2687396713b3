#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The few things the driver needs of ncurses and of Unix signals, as plain functions:
/// Swift can import neither the attribute macros, nor the global windows, nor the wide API.

// Locale and width.

/// Takes the locale of the environment, or C.UTF-8 where that one is missing or is not UTF-8.
/// Answers 2 when the environment's locale is UTF-8, 1 when the replacement is used, 0 for ASCII.
int cnc_start_locale(void);
/// Columns of a code point as glibc counts them, -1 when it cannot be printed.
int cnc_wcwidth(uint32_t scalar);

// The screen.

/// Opens the screen on the terminal named by `term` (null takes $TERM); false when it is unknown.
bool cnc_open(const char *term);
/// True when the terminal can place its cursor.
bool cnc_can_move(void);
/// Colours that may be used, 0 when there are none; default colours are switched on.
int cnc_start_colors(void);
/// Pairs that may be defined.
int cnc_pairs(void);
void cnc_define_pair(int pair, int foreground, int background);
void cnc_close(void);
/// Leaves the screen for a while, with the terminal as the shell had it.
void cnc_leave(void);
/// Comes back after `cnc_leave`, with everything painted anew at the next flush; true when the
/// terminal has another size than before.
bool cnc_return(void);
/// Adopts the terminal's present size; true when it differs from what ncurses knew.
bool cnc_adopt_size(void);
int cnc_columns(void);
int cnc_rows(void);
/// Switches the terminal's own modes (bracketed paste, the mouse if it is captured) on or off.
void cnc_modes(bool on);
/// Captures the mouse or lets it go; it is let go as well whenever the screen is left.
void cnc_mouse(bool on);

enum { CNC_BOLD = 1, CNC_DIM = 2, CNC_REVERSE = 4, CNC_UNDERLINE = 8 };

void cnc_erase(void);
void cnc_style(int attributes, int pair);
void cnc_put(int row, int column, const char *utf8, int bytes);
void cnc_cursor(int row, int column, bool visible);
/// Sends the frame. With `synchronized` the terminal is asked to show it in one piece.
void cnc_flush(bool synchronized);
/// Makes the next flush paint every cell.
void cnc_repaint(void);
/// Writes bytes straight to the terminal.
void cnc_write(const char *bytes, size_t count);
/// True when the terminal has a window whose title can be set.
bool cnc_has_title(void);

// Input.

enum { CNC_NONE = 0, CNC_CHARACTER = 1, CNC_KEY = 2 };
enum {
  CNC_KEY_OTHER = 0, CNC_KEY_RESIZE, CNC_KEY_PASTE, CNC_KEY_MOUSE,
  CNC_KEY_PLAIN_MOUSE, CNC_KEY_ENTER, CNC_KEY_BACKSPACE,
  CNC_KEY_BACKTAB, CNC_KEY_DELETE, CNC_KEY_INSERT, CNC_KEY_UP, CNC_KEY_DOWN, CNC_KEY_LEFT,
  CNC_KEY_RIGHT, CNC_KEY_HOME, CNC_KEY_END, CNC_KEY_PAGEUP, CNC_KEY_PAGEDOWN,
  CNC_KEY_CTRL_UP, CNC_KEY_CTRL_DOWN, CNC_KEY_CTRL_LEFT, CNC_KEY_CTRL_RIGHT,
  CNC_KEY_SHIFT_UP, CNC_KEY_SHIFT_DOWN, CNC_KEY_FUNCTION
};

/// Takes one key that is already there: `value` is a code point, or a CNC_KEY code, for which
/// F1 is CNC_KEY_FUNCTION + 1.
int cnc_read(uint32_t *value);
/// Takes at most so many raw bytes past ncurses; 0 when none came for `milliseconds`.
int cnc_read_bytes(uint8_t *bytes, int most, int milliseconds);
/// Takes one raw byte past ncurses; -1 when none came for `milliseconds`.
int cnc_read_byte(int milliseconds);

enum { CNC_READY_INPUT = 1, CNC_READY_WAKE = 2, CNC_READY_SIGNAL = 4, CNC_READY_HANGUP = 8 };

/// Waits for input or a wake-up, for ever when `milliseconds` is negative; a set of CNC_READY.
int cnc_wait(int milliseconds);

// Signals.

/// Prepares the wake-up pipe and the handlers that must stand before the screen opens.
bool cnc_start_signals(void);
/// Follows ncurses' own handler for a resize with a wake-up; call it after `cnc_open`.
void cnc_follow_resize(void);
void cnc_stop_signals(void);
/// Wakes `cnc_wait`; any thread may call it.
void cnc_wake(void);
/// The signal that asks to end, 0 when none came; taking it forgets it.
int cnc_take_termination(void);
/// True once after the program was stopped and goes on.
bool cnc_take_continuation(void);
/// Stops this program as Ctrl-Z would, and comes back when it is continued.
void cnc_stop_self(void);
/// Runs a program in the foreground, without a shell; its exit code, 128 + signal, or 127.
int cnc_run(char *const argv[]);

// Crash guard.

/// Remembers how to put the terminal in order, and does it when this program crashes.
void cnc_guard_start(void);
void cnc_guard_stop(void);
