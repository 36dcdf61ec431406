// A file is the header, then the memory, both as they stand at ADDRESS.  It is written beside its place, brought to the
// disk and renamed, so that no one ever maps half of one.  Then key, size and the digest of the header are trusted: a
// digest of all memory was tried and took more time than all else a start does.
#define _GNU_SOURCE // MAP_ANONYMOUS, dl_iterate_phdr
#include "base/image.h"

#include <assert.h>
#include <fcntl.h>
#include <link.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/digest.h"

#define ADDRESS ((uintptr_t)0x3000000000) ///< far from where programs, heaps and libraries are put
#define ROOM    ((size_t)128 << 20)

struct Image {
  char magic[8];
  uint64_t key, digest; ///< of what else is in this
  uint64_t size;        ///< with the memory
  _Alignas(16) char memory[];
};

static const char magic[8] = "EntImag";

static Image *map(size_t size, int protection, int flags, int file) {
  void *at = mmap((void *)ADDRESS, size, protection, flags, file, 0);
  if (at == (void *)ADDRESS) return at;
  if (at != MAP_FAILED) munmap(at, size);
  return NULL;
}

Image *image_new(void) {
  Image *image = map(ROOM, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1);
  if (!image) return NULL;
  memcpy(image->magic, magic, sizeof magic);
  image->size = ROOM;
  return image;
}

void *image_memory(Image *image, size_t *size) {
  assert(image && size);
  *size = image->size - sizeof *image;
  return image->memory;
}

void image_free(Image *image) {
  if (image) munmap(image, image->size);
}

static uint64_t digest_of(const Image *header) {
  const uint64_t fields[] = {header->key, header->size};
  return digest_add(sizeof *header, (EntText){(const char *)fields, sizeof fields});
}

static bool write_all(int file, const char *bytes, size_t size) {
  while (size) {
    const ssize_t wrote = write(file, bytes, size);
    if (wrote <= 0) return false;
    bytes += wrote;
    size -= (size_t)wrote;
  }
  return true;
}

bool image_save(Image *image, size_t used, uint64_t key, const char *path) {
  assert(image && used <= image->size - sizeof *image && path);
  const size_t size = sizeof *image + used, room = strlen(path) + sizeof ".XXXXXX";
  Image header = {.key = key, .size = size};
  header.digest = digest_of(&header);
  memcpy(header.magic, magic, sizeof magic);
  char *name = malloc(room);
  if (!name) return false;
  snprintf(name, room, "%s.XXXXXX", path);
  const int file = mkstemp(name);
  bool done = file >= 0 && write_all(file, (const char *)&header, sizeof header) &&
              write_all(file, image->memory, size - sizeof header) && !fsync(file);
  if (file >= 0) done = !close(file) && done && !rename(name, path);
  if (file >= 0 && !done) unlink(name);
  free(name);
  return done;
}

/// Read the header of a file of the right size that nobody but this user could have written.
static bool read_header(int file, Image *header) {
  struct stat found;
  if (read(file, header, sizeof *header) != (ssize_t)sizeof *header || fstat(file, &found)) return false;
  if (found.st_uid != geteuid() || found.st_mode & (S_IWGRP | S_IWOTH)) return false;
  return !memcmp(header->magic, magic, sizeof magic) && header->digest == digest_of(header) && found.st_size >= 0 &&
         (uint64_t)found.st_size == header->size && header->size > sizeof *header;
}

Image *image_load(const char *path, uint64_t key) {
  assert(path);
  Image header, *image = NULL;
  const int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return NULL;
  if (read_header(file, &header) && header.key == key) image = map(header.size, PROT_READ, MAP_PRIVATE, file);
  close(file);
  return image;
}

/// Whether a part of a program is the code of this file.
static bool holds_us(const struct dl_phdr_info *object, const ElfW(Phdr) * part) {
  const uintptr_t here = (uintptr_t)image_build, begin = object->dlpi_addr + part->p_vaddr;
  return part->p_type == PT_LOAD && here >= begin && here - begin < part->p_memsz;
}

/// Return the digest of the notes of an object that holds this code, among them its build id; or 0.
static int find_notes(struct dl_phdr_info *object, size_t size, void *found) {
  (void)size;
  uint64_t notes = 0;
  bool ours = false;
  for (size_t i = 0; i < object->dlpi_phnum; i++) {
    const ElfW(Phdr) *part = &object->dlpi_phdr[i];
    ours = ours || holds_us(object, part);
    if (part->p_type == PT_NOTE)
      notes = digest_add(notes, (EntText){(const char *)(object->dlpi_addr + part->p_vaddr), part->p_memsz});
  }
  if (ours) *(uint64_t *)found = notes;
  return ours;
}

uint64_t image_build(void) {
  uint64_t notes = 0;
  dl_iterate_phdr(find_notes, &notes);
  return notes;
}
