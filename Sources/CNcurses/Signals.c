#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stddef.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "CNcurses.h"

extern char **environ;

static int pipe_ends[2] = {-1, -1};
static volatile sig_atomic_t termination;
static volatile sig_atomic_t continuation;
static struct sigaction resize_before;

static const int ending[] = {SIGTERM, SIGHUP, SIGINT};
enum { ENDING = sizeof ending / sizeof *ending };
static struct sigaction ending_before[ENDING], continue_before;
static bool resize_followed, started;

// A call of the waker and a signal end the same wait, but only the first is told to the program.
static const char by_waker = 'w', by_signal = 's';

static void ring(const char *byte) {
  int saved = errno;
  // A full pipe is as good as a written one: the reader is going to wake.
  if (pipe_ends[1] >= 0 && write(pipe_ends[1], byte, 1) < 0) {}
  errno = saved;
}

void cnc_wake(void) { ring(&by_waker); }

static void on_ending(int number) {
  termination = number;
  ring(&by_signal);
}

static void on_continue(int number) {
  (void)number;
  continuation = 1;
  ring(&by_signal);
}

// ncurses notes the resize in its own handler; the wake-up closes the gap between its last
// look at that note and our poll, and works from any thread the signal lands on.
static void on_resize(int number, siginfo_t *information, void *context) {
  if (resize_before.sa_flags & SA_SIGINFO) resize_before.sa_sigaction(number, information, context);
  else if (resize_before.sa_handler != SIG_DFL && resize_before.sa_handler != SIG_IGN)
    resize_before.sa_handler(number);
  ring(&by_signal);
}

bool cnc_start_signals(void) {
  if (pipe_ends[0] < 0 && pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return false;
  struct sigaction action = {.sa_handler = on_ending};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < ENDING; i++) sigaction(ending[i], &action, &ending_before[i]);
  action.sa_handler = on_continue;
  action.sa_flags = SA_RESTART;
  sigaction(SIGCONT, &action, &continue_before);
  started = true;
  return true;
}

void cnc_follow_resize(void) {
  struct sigaction action = {.sa_sigaction = on_resize, .sa_flags = SA_SIGINFO | SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(SIGWINCH, &action, &resize_before);
  resize_followed = true;
}

void cnc_stop_signals(void) {
  if (!started) return;
  started = false;
  for (int i = 0; i < ENDING; i++) sigaction(ending[i], &ending_before[i], NULL);
  sigaction(SIGCONT, &continue_before, NULL);
  if (resize_followed) sigaction(SIGWINCH, &resize_before, NULL);
  resize_followed = false;
  // The pipe stays open: a late waker on another thread must not write to a reused descriptor.
}

int cnc_take_termination(void) {
  int number = termination;
  termination = 0;
  return number;
}

bool cnc_take_continuation(void) {
  bool continued = continuation;
  continuation = 0;
  return continued;
}

int cnc_wait(int milliseconds) {
  struct pollfd descriptors[2] = {
      {.fd = STDIN_FILENO, .events = POLLIN},
      {.fd = pipe_ends[0], .events = POLLIN},
  };
  int count = poll(descriptors, 2, milliseconds);
  if (count < 0) return errno == EINTR ? CNC_READY_SIGNAL : CNC_READY_HANGUP;
  int ready = 0;
  if (descriptors[0].revents & POLLIN) ready |= CNC_READY_INPUT;
  if (descriptors[0].revents & (POLLHUP | POLLERR | POLLNVAL)) ready |= CNC_READY_HANGUP;
  if (descriptors[1].revents & POLLIN) {
    char drained[256];
    for (ssize_t count; (count = read(pipe_ends[0], drained, sizeof drained)) > 0;)
      if (memchr(drained, by_waker, (size_t)count)) ready |= CNC_READY_WAKE;
    ready |= CNC_READY_SIGNAL;
  }
  return ready;
}

void cnc_stop_self(void) {
  struct sigaction before, standard = {.sa_handler = SIG_DFL};
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, &before);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &before, NULL);
}

int cnc_run(char *const argv[]) {
  static const int ours[] = {SIGINT, SIGQUIT, SIGTSTP};
  enum { OURS = sizeof ours / sizeof *ours };
  struct sigaction before[OURS], action = {.sa_handler = SIG_IGN};
  sigemptyset(&action.sa_mask);
  // Ctrl-C is for the child alone; Ctrl-Z stops both, as the shell expects of one job.
  for (int i = 0; i < OURS; i++) {
    action.sa_handler = ours[i] == SIGTSTP ? SIG_DFL : SIG_IGN;
    sigaction(ours[i], &action, &before[i]);
  }

  posix_spawnattr_t attributes;
  sigset_t standard, none;
  sigemptyset(&none);
  sigfillset(&standard);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigdefault(&attributes, &standard);
  posix_spawnattr_setsigmask(&attributes, &none);
  // No new process group: the child must be in the terminal's foreground group to read it.
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);

  pid_t child = 0;
  int status = 0, code = 127;
  if (posix_spawnp(&child, argv[0], NULL, &attributes, argv, environ) == 0) {
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  }
  posix_spawnattr_destroy(&attributes);
  for (int i = 0; i < OURS; i++) sigaction(ours[i], &before[i], NULL);
  return code;
}
