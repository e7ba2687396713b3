#define _GNU_SOURCE
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "CNcurses.h"
#include "Internal.h"

static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
enum { CRASHES = sizeof crashes / sizeof *crashes };

static struct sigaction before[CRASHES];
static struct termios shell_modes;
static char reset[512];
static size_t reset_length;
static volatile sig_atomic_t guarding;

// Only async-signal-safe calls: the heap and ncurses may be broken here.
static void on_crash(int number) {
  if (guarding) {
    guarding = 0;
    if (write(STDOUT_FILENO, reset, reset_length) < 0) {}
    tcsetattr(STDIN_FILENO, TCSANOW, &shell_modes);
  }
  for (int i = 0; i < CRASHES; i++)
    if (crashes[i] == number) sigaction(number, &before[i], NULL);
  raise(number);
}

void cnc_remember_shell(void) { tcgetattr(STDIN_FILENO, &shell_modes); }

void cnc_guard_start(void) {
  reset_length = cnc_reset_string(reset, sizeof reset);
  guarding = 1;
  struct sigaction action = {.sa_handler = on_crash, .sa_flags = SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &action, &before[i]);
}

void cnc_guard_stop(void) {
  if (!guarding) return;
  guarding = 0;
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &before[i], NULL);
}
