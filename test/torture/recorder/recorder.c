/*
 * Records what a process does to the files of one folder, in the order in which it does it, and does to the process
 * what a plan says: a SIGKILL at the n-th operation, a write cut short, a full disk, a pause, a clock that jumps.
 *
 * It is preloaded (LD_PRELOAD) before a program that is not changed in any way. All processes that share a log take
 * turns through a lock on it, so that the log is one total order of what they did; each operation is carried out and
 * logged while the lock is held, so that a planned kill never falls between the two.
 *
 * What goes past it: memory maps (SQLite maps only the -shm file, which nothing durable rests on) and system calls that
 * don't go through libc. Whoever replays a log compares the result with the real files, which shows anything that did.
 *
 *   TORTURE_FOLDER    absolute path without links: files below it are watched, but for those that end in -shm
 *   TORTURE_LOG       where the records go
 *   TORTURE_MARKS     what is written to this path becomes a mark in the log, and nothing else happens
 *   TORTURE_KILL      die at this operation, counted from 1 in this process: N before it, N+ after it, N~ half way
 *   TORTURE_KILL_MS   die so many milliseconds after the start, between two operations
 *   TORTURE_FULL      FROM,COUNT: so many writes from this one on find the disk full
 *   TORTURE_STALL     SEED,PERMILLE,MS: before so many operations in a thousand, sleep up to so many milliseconds
 *   TORTURE_CLOCK     SEED: the wall clock jumps back and forth within a day
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { OPENED = 1, WROTE, RESIZED, SYNCED, FOLDER_SYNCED, RENAMED, UNLINKED, MARK, KILLED, REFUSED, LINKED, FOLDER_MADE };

/* The head of a record, little-endian as the machine is; `length` bytes follow it. test/torture/log.ts reads it. */
struct record {
  uint32_t magic, operation, process, length;
  uint64_t inode;
  int64_t offset;
  uint64_t number; /* of the operation in its process, as TORTURE_KILL counts; marks have that of the last one */
};

enum kind { UNWATCHED, WATCHED, FOLDER, MARKS };
struct watched { enum kind kind; dev_t device; ino_t inode; char *path; };

#define DESCRIPTORS 65536
static struct watched table[DESCRIPTORS];
static const char *folder, *marks;
static size_t folder_length;
static int log_descriptor = -1;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

static long operations, writes;
static long kill_at, full_from, full_count;
static char kill_when;
static uint64_t stall_random, clock_random;
static long stall_permille, stall_ms;
static int clock_jumps;

#define REAL(name) ((__typeof__(&name))real_##name)
#define DECLARE(name) static void *real_##name
DECLARE(open64); DECLARE(pwrite64); DECLARE(write); DECLARE(writev); DECLARE(ftruncate64); DECLARE(fsync);
DECLARE(fdatasync); DECLARE(rename); DECLARE(link); DECLARE(unlink); DECLARE(mkdir); DECLARE(close); DECLARE(clock_gettime); DECLARE(gettimeofday);

static uint64_t next_random(uint64_t *state) {
  *state ^= *state << 13; *state ^= *state >> 7; *state ^= *state << 17;
  return *state;
}

static void *die_later(void *parameter);

__attribute__((constructor)) static void start(void) {
#define FIND(name) real_##name = dlsym(RTLD_NEXT, #name)
  FIND(open64); FIND(pwrite64); FIND(write); FIND(writev); FIND(ftruncate64); FIND(fsync); FIND(fdatasync);
  FIND(rename); FIND(link); FIND(unlink); FIND(mkdir); FIND(close); FIND(clock_gettime); FIND(gettimeofday);
  const char *value;
  folder = getenv("TORTURE_FOLDER");
  marks = getenv("TORTURE_MARKS");
  if (folder == NULL || (value = getenv("TORTURE_LOG")) == NULL) { folder = NULL; return; }
  folder_length = strlen(folder);
  log_descriptor = REAL(open64)(value, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (log_descriptor < 0) { perror("recorder: the log"); _exit(70); }
  if ((value = getenv("TORTURE_KILL"))) {
    char *rest;
    kill_at = strtol(value, &rest, 10);
    kill_when = *rest;
  }
  if ((value = getenv("TORTURE_FULL"))) sscanf(value, "%ld,%ld", &full_from, &full_count);
  if ((value = getenv("TORTURE_STALL"))) sscanf(value, "%lu,%ld,%ld", &stall_random, &stall_permille, &stall_ms);
  if ((value = getenv("TORTURE_CLOCK"))) { sscanf(value, "%lu", &clock_random); clock_jumps = 1; }
  if ((value = getenv("TORTURE_KILL_MS"))) {
    pthread_t thread;
    pthread_create(&thread, NULL, die_later, (void *)strtol(value, NULL, 10));
    pthread_detach(thread);
  }
}

/* One turn: the operation and its record, without anybody else between them. */

static void append(uint32_t operation, ino_t inode, int64_t offset, const void *bytes, size_t length) {
  struct record head = { 0x54524f54, operation, (uint32_t)getpid(), (uint32_t)length, inode, offset, (uint64_t)operations };
  struct iovec parts[2] = { { &head, sizeof head }, { (void *)bytes, length } };
  ssize_t written = REAL(writev)(log_descriptor, parts, 2);
  if (written != (ssize_t)(sizeof head + length)) { static const char said[] = "recorder: the log can't be written\n"; (void)!REAL(write)(2, said, sizeof said - 1); _exit(70); }
}

static void die(void) {
  append(KILLED, 0, 0, NULL, 0);
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

static void take_turn(void) {
  if (stall_permille > 0) {
    pthread_mutex_lock(&turn);
    uint64_t drawn = next_random(&stall_random);
    pthread_mutex_unlock(&turn);
    if ((long)(drawn % 1000) < stall_permille) usleep((useconds_t)((drawn >> 20) % (uint64_t)(stall_ms * 1000 + 1)));
  }
  pthread_mutex_lock(&turn);
  while (flock(log_descriptor, LOCK_EX) != 0 && errno == EINTR) {}
}

static void end_turn(void) {
  int kept = errno;
  flock(log_descriptor, LOCK_UN);
  pthread_mutex_unlock(&turn);
  errno = kept;
}

/* Counts an operation on a file; dies here when the plan says so. Marks are not counted. */
static void count(void) {
  operations += 1;
  if (kill_at == operations && kill_when == 0) die();
}

static void counted(void) {
  if (kill_at == operations && kill_when != 0) die();
}

static void *die_later(void *parameter) {
  usleep((useconds_t)((long)parameter * 1000));
  pthread_mutex_lock(&turn);
  while (flock(log_descriptor, LOCK_EX) != 0 && errno == EINTR) {}
  die();
  return NULL;
}

/* What a descriptor stands for. libuv closes some behind libc's back, so the inode is looked at again. */

static int is_watched_path(const char *path) {
  if (folder == NULL || strncmp(path, folder, folder_length) != 0 || path[folder_length] != '/') return 0;
  size_t length = strlen(path);
  return length < 4 || strcmp(path + length - 4, "-shm") != 0;
}

static struct watched *find(int descriptor) {
  if (folder == NULL || descriptor < 0 || descriptor >= DESCRIPTORS) return NULL;
  struct watched *found = &table[descriptor];
  if (found->kind == UNWATCHED) return NULL;
  struct stat now;
  if (fstat(descriptor, &now) == 0 && now.st_ino == found->inode && now.st_dev == found->device) return found;
  found->kind = UNWATCHED;
  return NULL;
}

static void remember(int descriptor, enum kind kind, const char *path) {
  if (descriptor < 0 || descriptor >= DESCRIPTORS) return;
  struct stat now;
  struct watched *entry = &table[descriptor];
  if (entry->path != NULL) { free(entry->path); entry->path = NULL; }
  entry->kind = kind;
  if (kind == UNWATCHED || fstat(descriptor, &now) != 0) { entry->kind = UNWATCHED; return; }
  entry->device = now.st_dev;
  entry->inode = now.st_ino;
  entry->path = strdup(path);
}

/* The calls */

static int open_watched(const char *path, int flags, mode_t mode) {
  take_turn();
  count();
  int existed = access(path, F_OK) == 0;
  int descriptor = REAL(open64)(path, flags, mode);
  if (descriptor >= 0) {
    struct stat now;
    fstat(descriptor, &now);
    if (S_ISDIR(now.st_mode)) {
      remember(descriptor, FOLDER, path);
    } else {
      remember(descriptor, WATCHED, path);
      if (!existed) append(OPENED, now.st_ino, 0, path, strlen(path));
      else if (flags & O_TRUNC) append(RESIZED, now.st_ino, 0, NULL, 0);
    }
  }
  counted();
  end_turn();
  return descriptor;
}

int open64(const char *path, int flags, ...) {
  va_list parameters;
  va_start(parameters, flags);
  mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(parameters, mode_t) : 0;
  va_end(parameters);
  if (is_watched_path(path)) return open_watched(path, flags, mode);
  int descriptor = REAL(open64)(path, flags, mode);
  if (descriptor >= 0 && folder != NULL) {
    enum kind kind = marks != NULL && strcmp(path, marks) == 0 ? MARKS : strcmp(path, folder) == 0 ? FOLDER : UNWATCHED;
    remember(descriptor, kind, path);
  }
  return descriptor;
}

int open(const char *path, int flags, ...) {
  va_list parameters;
  va_start(parameters, flags);
  mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(parameters, mode_t) : 0;
  va_end(parameters);
  return open64(path, flags, mode);
}

int close(int descriptor) {
  if (folder != NULL && descriptor >= 0 && descriptor < DESCRIPTORS) table[descriptor].kind = UNWATCHED;
  return REAL(close)(descriptor);
}

static int is_full(void) {
  writes += 1;
  return full_from > 0 && writes >= full_from && writes < full_from + full_count;
}

static ssize_t write_watched(struct watched *found, int descriptor, const void *bytes, size_t length, off64_t offset, int at_end) {
  take_turn();
  count();
  ssize_t written;
  if (is_full()) {
    append(REFUSED, found->inode, offset, NULL, 0);
    errno = ENOSPC;
    written = -1;
  } else {
    size_t part = kill_at == operations && kill_when == '~' ? length / 2 : length;
    written = at_end ? REAL(write)(descriptor, bytes, part) : REAL(pwrite64)(descriptor, bytes, part, offset);
    if (written > 0) append(WROTE, found->inode, offset, bytes, (size_t)written);
  }
  counted();
  end_turn();
  return written;
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t length, off64_t offset) {
  struct watched *found = find(descriptor);
  if (found == NULL || found->kind != WATCHED) return REAL(pwrite64)(descriptor, bytes, length, offset);
  return write_watched(found, descriptor, bytes, length, offset, 0);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t length, off_t offset) {
  return pwrite64(descriptor, bytes, length, offset);
}

ssize_t write(int descriptor, const void *bytes, size_t length) {
  struct watched *found = find(descriptor);
  if (found == NULL || found->kind == FOLDER) return REAL(write)(descriptor, bytes, length);
  if (found->kind == MARKS) {
    take_turn();
    append(MARK, 0, 0, bytes, length);
    end_turn();
    return (ssize_t)length;
  }
  struct stat now;
  int appends = (fcntl(descriptor, F_GETFL) & O_APPEND) != 0;
  off64_t offset = appends && fstat(descriptor, &now) == 0 ? now.st_size : lseek64(descriptor, 0, SEEK_CUR);
  return write_watched(found, descriptor, bytes, length, offset, 1);
}

int ftruncate64(int descriptor, off64_t size) {
  struct watched *found = find(descriptor);
  if (found == NULL || found->kind != WATCHED) return REAL(ftruncate64)(descriptor, size);
  take_turn();
  count();
  int result = REAL(ftruncate64)(descriptor, size);
  if (result == 0) append(RESIZED, found->inode, size, NULL, 0);
  counted();
  end_turn();
  return result;
}

int ftruncate(int descriptor, off_t size) { return ftruncate64(descriptor, size); }

static int sync_watched(int (*sync)(int), int descriptor) {
  struct watched *found = find(descriptor);
  if (found == NULL || found->kind == MARKS) return sync(descriptor);
  take_turn();
  count();
  int result = sync(descriptor);
  if (result == 0 && found->kind == FOLDER) append(FOLDER_SYNCED, found->inode, 0, found->path, strlen(found->path));
  else if (result == 0) append(SYNCED, found->inode, 0, NULL, 0);
  counted();
  end_turn();
  return result;
}

int fsync(int descriptor) { return sync_watched(REAL(fsync), descriptor); }
int fdatasync(int descriptor) { return sync_watched(REAL(fdatasync), descriptor); }

static int name_anew(int (*call)(const char *, const char *), uint32_t operation, const char *from, const char *to) {
  if (!is_watched_path(from) && !is_watched_path(to)) return call(from, to);
  take_turn();
  count();
  int result = call(from, to);
  if (result == 0) {
    char both[8192];
    int length = snprintf(both, sizeof both, "%s%c%s", from, 0, to);
    append(operation, 0, 0, both, (size_t)length);
  }
  counted();
  end_turn();
  return result;
}

int rename(const char *from, const char *to) { return name_anew(REAL(rename), RENAMED, from, to); }
int link(const char *from, const char *to) { return name_anew(REAL(link), LINKED, from, to); }

int unlink(const char *path) {
  if (!is_watched_path(path)) return REAL(unlink)(path);
  take_turn();
  count();
  int result = REAL(unlink)(path);
  if (result == 0) append(UNLINKED, 0, 0, path, strlen(path));
  counted();
  end_turn();
  return result;
}

int mkdir(const char *path, mode_t mode) {
  if (!is_watched_path(path)) return REAL(mkdir)(path, mode);
  take_turn();
  count();
  int result = REAL(mkdir)(path, mode);
  if (result == 0) append(FOLDER_MADE, 0, 0, path, strlen(path));
  counted();
  end_turn();
  return result;
}

/* A wall clock that is set again and again, as by a broken time server: up to a day back, and forward to the truth. */

static int64_t seconds_back(void) {
  static pthread_mutex_t setting = PTHREAD_MUTEX_INITIALIZER;
  static int64_t back;
  pthread_mutex_lock(&setting);
  uint64_t drawn = next_random(&clock_random);
  if (drawn % 4 == 0) back = (int64_t)((drawn >> 16) % 86400);
  int64_t answer = back;
  pthread_mutex_unlock(&setting);
  return answer;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  int result = REAL(clock_gettime)(clock, now);
  if (clock_jumps && result == 0 && clock == CLOCK_REALTIME) now->tv_sec -= seconds_back();
  return result;
}

int gettimeofday(struct timeval *now, void *zone) {
  int result = REAL(gettimeofday)(now, zone);
  if (clock_jumps && result == 0) now->tv_sec -= seconds_back();
  return result;
}
