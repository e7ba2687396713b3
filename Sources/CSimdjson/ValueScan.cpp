#include "CSimdjson.h"

#include <cstring>
#include <new>
#include <vector>

// The end of a value is found 64 bytes at a time with bit masks, as simdjson's first stage does;
// clang's vectors keep it free of any one processor's names.
namespace {

typedef uint8_t block __attribute__((ext_vector_type(64)));
typedef bool lanes __attribute__((ext_vector_type(64)));

uint64_t equal(const block &bytes, uint8_t wanted) {
  return __builtin_bit_cast(uint64_t, __builtin_convertvector(bytes == wanted, lanes));
}

/// Every bit becomes the parity of itself and all below: the bytes between quotes.
uint64_t prefix_xor(uint64_t bits) {
  for (int step = 1; step < 64; step *= 2) bits ^= bits << step;
  return bits;
}

/// The bytes that a backslash before them escapes.
uint64_t escaped_bytes(uint64_t backslashes, bool &carry) {
  uint64_t escaped = carry ? 1 : 0;
  if (backslashes == 0) {
    carry = false;
    return escaped;
  }
  backslashes &= ~escaped;
  carry = false;
  while (backslashes != 0) {
    const int place = __builtin_ctzll(backslashes);
    if (place == 63) {
      carry = true;
      return escaped;
    }
    escaped |= uint64_t(1) << (place + 1);
    backslashes &= ~(uint64_t(3) << place);
  }
  return escaped;
}

/// The position in the block behind the byte that closed the value, or 0.
int scan_block(greenroom_json_scan &scan, const block &bytes) {
  const uint64_t escaped = escaped_bytes(equal(bytes, '\\'), scan.escaped);
  const uint64_t quotes = equal(bytes, '"') & ~escaped;
  const uint64_t strings = prefix_xor(quotes) ^ (scan.in_string ? ~uint64_t(0) : 0);
  scan.in_string = (strings >> 63) != 0;
  // `{` and `[`, `}` and `]` differ in one bit alone.
  const block folded = bytes | uint8_t(0x20);
  const uint64_t opens = equal(folded, '{') & ~strings;
  uint64_t closes = equal(folded, '}') & ~strings;
  const int closing = __builtin_popcountll(closes);
  if (scan.depth > closing) {
    scan.depth += __builtin_popcountll(opens) - closing;
    return 0;
  }
  const int64_t before = scan.depth;
  for (int done = 1; closes != 0; done += 1, closes &= closes - 1) {
    const int place = __builtin_ctzll(closes);
    const uint64_t below = (uint64_t(1) << place) - 1;
    if (before + __builtin_popcountll(opens & below) - done <= 0) return place + 1;
  }
  scan.depth += __builtin_popcountll(opens) - closing;
  return 0;
}

}  // namespace

size_t greenroom_json_scan_value(
    greenroom_json_scan *scan, const uint8_t *bytes, size_t length, bool *done) {
  *done = false;
  size_t position = 0;
  while (position < length) {
    const size_t count = length - position < 64 ? length - position : 64;
    block chunk = {};
    std::memcpy(&chunk, bytes + position, count);
    bool escaped = scan->escaped;
    if (const int end = scan_block(*scan, chunk)) {
      *done = true;
      return position + end;
    }
    if (count < 64) {
      // Zeroes stood in for the bytes to come: what the last byte escapes is found once more.
      for (size_t at = position; at < length; at += 1) escaped = !escaped && bytes[at] == '\\';
      scan->escaped = escaped;
    }
    position += count;
  }
  return length;
}

bool greenroom_json_brackets_match(const uint8_t *bytes, size_t length) {
  try {
    std::vector<uint8_t> open;
    bool in_string = false;
    for (size_t at = 0; at < length; at += 1) {
      const uint8_t byte = bytes[at];
      if (in_string) {
        if (byte == '\\') at += 1;
        if (byte == '"') in_string = false;
      } else if (byte == '"') {
        in_string = true;
      } else if (byte == '{' || byte == '[') {
        open.push_back(byte);
      } else if (byte == '}' || byte == ']') {
        // Each closing bracket lies two behind its opening one in ASCII.
        if (open.empty() || open.back() + 2 != byte) return false;
        open.pop_back();
      }
    }
    return open.empty() && !in_string;
  } catch (const std::bad_alloc &) {
    return false;
  }
}
