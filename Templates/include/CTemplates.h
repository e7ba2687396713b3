#pragma once
#include <stddef.h>

/// One text the product ships, compiled into the binary.
struct greenroom_template {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t size;
};

/// The text at `index`, or one with a size of 0 and an empty name past the end.
struct greenroom_template greenroom_template_at(size_t index);
