// Images: compiled memory kept in a file, to be mapped again as it was.
//
// Memory of an image always stands at the same address, so what points from it into itself stays right and nothing has
// to be put right when it is loaded: pages come in as they are touched.  What points elsewhere must not be in it.  The
// address is asked for and not forced: where the system gives another, there is no image, and the caller does without.
#ifndef BASE_IMAGE_H
#define BASE_IMAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Image Image;

/// Return an image with room for a hundred megabytes, or NULL.
Image *image_new(void);

/// Return the memory of an image, aligned for any type, and how much there is.
void *image_memory(Image *image, size_t *size);

/// Write the first `used` bytes of the memory to a file, under a key; false where that fails: then there is no file.
bool image_save(Image *image, size_t used, uint64_t key, const char *path);

/// Map the image of a file, to be read only: NULL where there is none, it has another key, is no whole one, or others
/// than this user could have written it.
Image *image_load(const char *path, uint64_t key);

void image_free(Image *image);

/// Return a number that is another for every build of the code that asks, or 0 where the linker gave it none.
uint64_t image_build(void);

#endif
