/* The least that any generator over libcmark must do: read each file, parse and render it, write the page.
 * usage: floor INPUT_FOLDER OUTPUT_FOLDER   (INPUT_FOLDER/NNN/NAME.md -> OUTPUT_FOLDER/NAME/index.html) */
#define _GNU_SOURCE
#include <cmark.h>
#include <fcntl.h>
#include <fts.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_FILES = 2000000, THREADS = 2 };
static char *paths[MOST_FILES];
static int count;
static atomic_int next;
static const char *output;

static void build(const char *path) {
  int in = open(path, O_RDONLY);
  struct stat status;
  if (in < 0 || fstat(in, &status) != 0) exit(2);
  char *text = malloc((size_t)status.st_size + 1);
  ssize_t size = read(in, text, (size_t)status.st_size);
  close(in);
  if (size < 0) exit(2);
  text[size] = 0;
  char *end = strncmp(text, "---\n", 4) == 0 ? strstr(text + 4, "\n---\n") : NULL;
  char *body = end ? end + 5 : text;
  char *html = cmark_markdown_to_html(body, (size_t)(text + size - body), CMARK_OPT_DEFAULT);
  const char *name = strrchr(path, '/') + 1;
  char folder[4096], file[4200];
  snprintf(folder, sizeof folder, "%s/%.*s", output, (int)(strlen(name) - 3), name);
  snprintf(file, sizeof file, "%s/index.html", folder);
  mkdir(folder, 0755);
  int out = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (out < 0 || write(out, html, strlen(html)) < 0) exit(2);
  close(out);
  free(html);
  free(text);
}

static void *work(void *unused) {
  (void)unused;
  for (int i; (i = atomic_fetch_add(&next, 1)) < count;) build(paths[i]);
  return NULL;
}

int main(int argc, char **argv) {
  if (argc != 3) return 64;
  output = argv[2];
  mkdir(output, 0755);
  char *roots[] = {argv[1], NULL};
  FTS *tree = fts_open(roots, FTS_PHYSICAL | FTS_NOSTAT, NULL);
  for (FTSENT *entry; (entry = fts_read(tree)) && count < MOST_FILES;)
    if (entry->fts_info == FTS_F || entry->fts_info == FTS_NSOK)
      if (entry->fts_namelen > 3 && strcmp(entry->fts_name + entry->fts_namelen - 3, ".md") == 0)
        paths[count++] = strdup(entry->fts_path);
  fts_close(tree);
  pthread_t threads[THREADS];
  for (int i = 0; i < THREADS; i++) pthread_create(&threads[i], NULL, work, NULL);
  for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
  return 0;
}
