#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Bytes that must be readable behind a text handed to the parser.
enum { greenroom_json_padding = 64 };

enum greenroom_json_type {
  greenroom_json_missing,
  greenroom_json_null,
  greenroom_json_bool,
  greenroom_json_number,
  greenroom_json_string,
  greenroom_json_array,
  greenroom_json_object,
};

/// Holds the document it parsed last, and the memory for the next one.
struct greenroom_json_parser;

/// A place in a parsed document; valid until its parser parses again or is freed.
struct greenroom_json_node {
  const void *_Nullable document;
  size_t index;
};

struct greenroom_json_result {
  /// 0, or a code for `greenroom_json_error_text`.
  int error;
  struct greenroom_json_node root;
};

struct greenroom_json_text {
  const uint8_t *_Nullable bytes;
  size_t length;
};

/// Where an iteration over an array or object stands.
struct greenroom_json_cursor {
  struct greenroom_json_node next;
  struct greenroom_json_node end;
  bool is_object;
};

struct greenroom_json_member {
  /// Empty for the items of an array.
  struct greenroom_json_text key;
  /// Missing at the end.
  struct greenroom_json_node value;
};

/// Null when there is no memory.
struct greenroom_json_parser *_Nullable greenroom_json_parser_new(void);
void greenroom_json_parser_free(struct greenroom_json_parser *_Nullable parser);

/// Parses one JSON value; `greenroom_json_padding` bytes behind it must be readable.
struct greenroom_json_result greenroom_json_parse(
    struct greenroom_json_parser *_Nonnull parser, const uint8_t *_Nonnull bytes, size_t length);
const char *_Nonnull greenroom_json_error_text(int error);
bool greenroom_json_is_utf8_error(int error);
bool greenroom_json_is_string_error(int error);

enum greenroom_json_type greenroom_json_type_of(struct greenroom_json_node node);
/// The member of an object, or a missing node; the first of several with one name.
struct greenroom_json_node greenroom_json_find(
    struct greenroom_json_node node, const uint8_t *_Nonnull key, size_t length);
/// Whether an object names a member twice.
bool greenroom_json_repeats_key(struct greenroom_json_node node);
struct greenroom_json_cursor greenroom_json_members(struct greenroom_json_node node);
struct greenroom_json_member greenroom_json_next(struct greenroom_json_cursor *_Nonnull cursor);
/// A text, or a null pointer for what is none.
struct greenroom_json_text greenroom_json_string_of(struct greenroom_json_node node);
bool greenroom_json_double(struct greenroom_json_node node, double *_Nonnull value);
bool greenroom_json_integer(struct greenroom_json_node node, int64_t *_Nonnull value);
bool greenroom_json_true(struct greenroom_json_node node);

/// What a search for the end of an array or object carries from one stretch to the next.
struct greenroom_json_scan {
  /// Brackets open so far.
  int64_t depth;
  bool in_string;
  /// The next byte is escaped by a backslash before it.
  bool escaped;
};

/// Goes on from `scan` and returns the position behind the byte that closed the value, or `length`
/// with `done` false. The value starts with `{` or `[`; bracket kinds are left to the parser.
size_t greenroom_json_scan_value(
    struct greenroom_json_scan *_Nonnull scan, const uint8_t *_Nonnull bytes, size_t length,
    bool *_Nonnull done);

/// Whether every bracket outside strings is closed by one of its own kind.
bool greenroom_json_brackets_match(const uint8_t *_Nonnull bytes, size_t length);

#ifdef __cplusplus
}
#endif
