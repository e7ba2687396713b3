#define NCURSES_WIDECHAR 1
#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <ncursesw/curses.h>
#include <ncursesw/term.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include "Internal.h"

static SCREEN *screen;
static bool modern;
static bool mouse;

// Locale and width.

int cnc_start_locale(void) {
  if (setlocale(LC_ALL, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return 2;
  // An exported locale that is not installed is usual in containers and over ssh.
  if (setlocale(LC_CTYPE, "C.UTF-8")) return 1;
  return 0;
}

int cnc_wcwidth(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

// The screen.

void cnc_write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (errno != EINTR) {
      return;
    }
  }
}

void cnc_write(const char *bytes, size_t count) { cnc_write_all(STDOUT_FILENO, bytes, count); }

bool cnc_is_modern(void) { return modern; }
bool cnc_has_title(void) { return modern; }

static bool knows_modes(const char *term) {
  static const char *const old[] = {"dumb", "ansi", "vt", "linux", "sun", "wy", "cons", "sco"};
  for (size_t i = 0; term && i < sizeof old / sizeof *old; i++)
    if (strncmp(term, old[i], strlen(old[i])) == 0) return false;
  return term != NULL;
}

static void define_keys(void) {
  static const struct { const char *bytes; int code; } sequences[] = {
      {"\033[200~", CNC_KEY_PASTE},      {"\033[Z", CNC_KEY_BACKTAB},
      {"\033[1;5A", CNC_KEY_CTRL_UP},    {"\033[1;5B", CNC_KEY_CTRL_DOWN},
      {"\033[1;5C", CNC_KEY_CTRL_RIGHT}, {"\033[1;5D", CNC_KEY_CTRL_LEFT},
      {"\033[1;2A", CNC_KEY_SHIFT_UP},   {"\033[1;2B", CNC_KEY_SHIFT_DOWN},
      {"\033Oa", CNC_KEY_CTRL_UP},       {"\033Ob", CNC_KEY_CTRL_DOWN},
      {"\033Oc", CNC_KEY_CTRL_RIGHT},    {"\033Od", CNC_KEY_CTRL_LEFT},
      // Arrows, Home and End in both cursor key modes: a terminal may start in either.
      {"\033[A", CNC_KEY_UP},            {"\033[B", CNC_KEY_DOWN},
      {"\033[C", CNC_KEY_RIGHT},         {"\033[D", CNC_KEY_LEFT},
      {"\033OA", CNC_KEY_UP},            {"\033OB", CNC_KEY_DOWN},
      {"\033OC", CNC_KEY_RIGHT},         {"\033OD", CNC_KEY_LEFT},
      {"\033[H", CNC_KEY_HOME},          {"\033[F", CNC_KEY_END},
      {"\033OH", CNC_KEY_HOME},          {"\033OF", CNC_KEY_END},
      {"\033[1~", CNC_KEY_HOME},         {"\033[4~", CNC_KEY_END},
      {"\033[5~", CNC_KEY_PAGEUP},       {"\033[6~", CNC_KEY_PAGEDOWN},
      {"\033[3~", CNC_KEY_DELETE},       {"\033[2~", CNC_KEY_INSERT},
  };
  // Codes above KEY_MAX are free; terminfo may already use the first few hundred of them.
  for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++)
    define_key(sequences[i].bytes, KEY_MAX + 2000 + sequences[i].code);
  // Old consoles send the second one for F1.
  if (!modern) return;
  define_key("\033[<", KEY_MAX + 2000 + CNC_KEY_MOUSE);
  define_key("\033[M", KEY_MAX + 2000 + CNC_KEY_PLAIN_MOUSE);
}

bool cnc_open(const char *term) {
  // The kernel knows the size; an exported LINES or COLUMNS would freeze it.
  use_env(FALSE);
  use_tioctl(TRUE);
  cnc_remember_shell();
  screen = newterm(term, stdout, stdin);
  if (!screen) return false;
  set_term(screen);
  modern = knows_modes(term ? term : getenv("TERM"));
  raw();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  meta(stdscr, TRUE);
  if (!getenv("ESCDELAY")) set_escdelay(25);
  define_keys();
  cnc_modes(true);
  static bool registered;
  if (!registered) registered = atexit(cnc_close) == 0;
  return true;
}

bool cnc_can_move(void) {
  const char *move = tigetstr("cup");
  return move != NULL && move != (char *)-1;
}

int cnc_start_colors(void) {
  if (!has_colors() || start_color() == ERR) return 0;
  if (use_default_colors() == ERR) return 0;
  return COLORS;
}

int cnc_pairs(void) { return COLOR_PAIRS; }

void cnc_define_pair(int pair, int foreground, int background) {
  init_extended_pair(pair, foreground, background);
}

static void write_text(const char *text) { cnc_write(text, strlen(text)); }

// Presses and the wheel (1000), written with any column (1006).
#define MOUSE_ON "\033[?1000h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1000l"

void cnc_modes(bool on) {
  if (!modern) return;
  write_text(on ? "\033[?2004h" : "\033[?2004l");
  if (mouse) write_text(on ? MOUSE_ON : MOUSE_OFF);
}

void cnc_mouse(bool on) {
  mouse = on && modern;
  if (modern) write_text(on ? MOUSE_ON : MOUSE_OFF);
}

void cnc_close(void) {
  if (!screen) return;
  cnc_modes(false);
  endwin();
  delscreen(screen);
  screen = NULL;
  mouse = false;
}

void cnc_leave(void) {
  if (!screen) return;
  cnc_modes(false);
  endwin();
}

bool cnc_return(void) {
  if (!screen) return false;
  reset_prog_mode();
  bool resized = cnc_adopt_size();
  clearok(curscr, TRUE);
  doupdate();
  cnc_modes(true);
  return resized;
}

bool cnc_adopt_size(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0)
    return false;
  if (size.ws_row == LINES && size.ws_col == COLS) return false;
  // Not resizeterm, which would report the resize as a key once more.
  resize_term(size.ws_row, size.ws_col);
  return true;
}

int cnc_columns(void) { return screen ? getmaxx(stdscr) : 0; }
int cnc_rows(void) { return screen ? getmaxy(stdscr) : 0; }

void cnc_erase(void) { erase(); }

void cnc_style(int attributes, int pair) {
  attr_t bits = A_NORMAL;
  if (attributes & CNC_BOLD) bits |= A_BOLD;
  if (attributes & CNC_DIM) bits |= A_DIM;
  if (attributes & CNC_REVERSE) bits |= A_REVERSE;
  if (attributes & CNC_UNDERLINE) bits |= A_UNDERLINE;
  // The extended argument: COLOR_PAIR() would overflow above pair 255.
  attr_set(bits, 0, &pair);
}

void cnc_put(int row, int column, const char *utf8, int bytes) {
  mvaddnstr(row, column, utf8, bytes);
}

void cnc_cursor(int row, int column, bool visible) {
  curs_set(visible ? 1 : 0);
  move(row, column);
}

void cnc_flush(bool synchronized) {
  synchronized = synchronized && modern;
  wnoutrefresh(stdscr);
  // ncurses writes a frame in several pieces; between these marks nothing half-done is shown.
  if (synchronized) cnc_write("\033[?2026h", 8);
  doupdate();
  if (synchronized) cnc_write("\033[?2026l", 8);
}

void cnc_repaint(void) { clearok(curscr, TRUE); }

static size_t append(char *buffer, size_t length, size_t capacity, const char *text) {
  if (!text || text == (char *)-1) return length;
  for (const char *c = text; *c && length < capacity; c++) {
    if (c[0] == '$' && c[1] == '<') {  // Padding, an instruction to tputs.
      const char *end = strchr(c, '>');
      if (end) { c = end; continue; }
    }
    buffer[length++] = *c;
  }
  return length;
}

size_t cnc_reset_string(char *buffer, size_t capacity) {
  size_t length = 0;
  if (modern) length = append(buffer, length, capacity, "\033[?2026l\033[?2004l" MOUSE_OFF);
  static const char *const names[] = {"sgr0", "rmkx", "rmcup", "cnorm"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    length = append(buffer, length, capacity, tigetstr(names[i]));
  return append(buffer, length, capacity, "\r\n");
}

// Input.

static uint32_t key_code(wint_t code) {
  static const struct { int curses, ours; } keys[] = {
      {KEY_RESIZE, CNC_KEY_RESIZE},   {KEY_ENTER, CNC_KEY_ENTER},
      {KEY_BACKSPACE, CNC_KEY_BACKSPACE}, {KEY_BTAB, CNC_KEY_BACKTAB},
      {KEY_DC, CNC_KEY_DELETE},       {KEY_IC, CNC_KEY_INSERT},
      {KEY_UP, CNC_KEY_UP},           {KEY_DOWN, CNC_KEY_DOWN},
      {KEY_LEFT, CNC_KEY_LEFT},       {KEY_RIGHT, CNC_KEY_RIGHT},
      {KEY_HOME, CNC_KEY_HOME},       {KEY_END, CNC_KEY_END},
      {KEY_PPAGE, CNC_KEY_PAGEUP},    {KEY_NPAGE, CNC_KEY_PAGEDOWN},
      {KEY_A1, CNC_KEY_HOME},         {KEY_C1, CNC_KEY_END},
      {KEY_A3, CNC_KEY_PAGEUP},       {KEY_C3, CNC_KEY_PAGEDOWN},
      {KEY_SR, CNC_KEY_SHIFT_UP},     {KEY_SF, CNC_KEY_SHIFT_DOWN},
  };
  if (code > KEY_MAX + 2000) return code - KEY_MAX - 2000;
  if (code > KEY_F0 && code <= KEY_F0 + 63) return CNC_KEY_FUNCTION + (code - KEY_F0);
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
    if ((wint_t)keys[i].curses == code) return (uint32_t)keys[i].ours;
  return CNC_KEY_OTHER;
}

int cnc_read(uint32_t *value) {
  wint_t code = 0;
  switch (get_wch(&code)) {
    case OK: *value = code; return CNC_CHARACTER;
    case KEY_CODE_YES: *value = key_code(code); return CNC_KEY;
    default: return CNC_NONE;
  }
}

int cnc_read_bytes(uint8_t *bytes, int most, int milliseconds) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  for (;;) {
    int ready = poll(&input, 1, milliseconds);
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return 0;
    ssize_t count = read(STDIN_FILENO, bytes, (size_t)most);
    if (count < 0 && errno == EINTR) continue;
    return count > 0 ? (int)count : 0;
  }
}

int cnc_read_byte(int milliseconds) {
  uint8_t byte;
  return cnc_read_bytes(&byte, 1, milliseconds) == 1 ? byte : -1;
}
