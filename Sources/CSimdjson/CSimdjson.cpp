#include "CSimdjson.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <simdjson.h>
#include <string_view>
#include <type_traits>
#include <vector>

namespace dom = simdjson::dom;

struct greenroom_json_parser {
  dom::parser parser;
};

namespace {

/// simdjson's handles are a pointer and a position; they cross into C as exactly that.
template <typename To, typename From> To as(const From &from) {
  static_assert(sizeof(To) == sizeof(From));
  static_assert(std::is_trivially_copyable_v<To> && std::is_trivially_copyable_v<From>);
  To to;
  std::memcpy(&to, &from, sizeof to);
  return to;
}

using node = greenroom_json_node;

bool is(node handle, dom::element_type type) {
  return handle.document != nullptr && as<dom::element>(handle).type() == type;
}

greenroom_json_text text(std::string_view view) {
  return {reinterpret_cast<const uint8_t *>(view.data()), view.size()};
}

}  // namespace

greenroom_json_parser *greenroom_json_parser_new(void) {
  return new (std::nothrow) greenroom_json_parser();
}

void greenroom_json_parser_free(greenroom_json_parser *parser) { delete parser; }

greenroom_json_result greenroom_json_parse(
    greenroom_json_parser *parser, const uint8_t *bytes, size_t length) {
  static_assert(greenroom_json_padding >= simdjson::SIMDJSON_PADDING);
  dom::element root;
  const auto error = parser->parser.parse(bytes, length, false).get(root);
  if (error) return {static_cast<int>(error), {nullptr, 0}};
  return {0, as<node>(root)};
}

const char *greenroom_json_error_text(int error) {
  return simdjson::error_message(static_cast<simdjson::error_code>(error));
}

bool greenroom_json_is_utf8_error(int error) { return error == simdjson::UTF8_ERROR; }

bool greenroom_json_is_string_error(int error) { return error == simdjson::STRING_ERROR; }

greenroom_json_type greenroom_json_type_of(node handle) {
  if (handle.document == nullptr) return greenroom_json_missing;
  switch (as<dom::element>(handle).type()) {
    case dom::element_type::ARRAY: return greenroom_json_array;
    case dom::element_type::OBJECT: return greenroom_json_object;
    case dom::element_type::STRING: return greenroom_json_string;
    case dom::element_type::BOOL: return greenroom_json_bool;
    case dom::element_type::INT64:
    case dom::element_type::UINT64:
    case dom::element_type::DOUBLE: return greenroom_json_number;
    case dom::element_type::NULL_VALUE: return greenroom_json_null;
  }
  return greenroom_json_missing;
}

node greenroom_json_find(node handle, const uint8_t *key, size_t length) {
  if (!is(handle, dom::element_type::OBJECT)) return {nullptr, 0};
  const std::string_view wanted(reinterpret_cast<const char *>(key), length);
  dom::element found;
  const dom::object object = as<dom::element>(handle).get_object().value_unsafe();
  if (object.at_key(wanted).get(found)) return {nullptr, 0};
  return as<node>(found);
}

bool greenroom_json_repeats_key(node handle) {
  if (!is(handle, dom::element_type::OBJECT)) return false;
  const dom::object object = as<dom::element>(handle).get_object().value_unsafe();
  try {
    std::vector<std::string_view> keys;
    for (const auto field : object) {
      keys.push_back(field.key);
    }
    std::sort(keys.begin(), keys.end());
    return std::adjacent_find(keys.begin(), keys.end()) != keys.end();
  } catch (const std::bad_alloc &) {
    return true;
  }
}

greenroom_json_cursor greenroom_json_members(node handle) {
  if (is(handle, dom::element_type::OBJECT)) {
    const dom::object object = as<dom::element>(handle).get_object().value_unsafe();
    return {as<node>(object.begin()), as<node>(object.end()), true};
  }
  if (is(handle, dom::element_type::ARRAY)) {
    const dom::array array = as<dom::element>(handle).get_array().value_unsafe();
    return {as<node>(array.begin()), as<node>(array.end()), false};
  }
  return {{nullptr, 0}, {nullptr, 0}, false};
}

greenroom_json_member greenroom_json_next(greenroom_json_cursor *cursor) {
  if (cursor->next.document == nullptr || cursor->next.index == cursor->end.index) {
    return {{nullptr, 0}, {nullptr, 0}};
  }
  if (cursor->is_object) {
    auto place = as<dom::object::iterator>(cursor->next);
    const greenroom_json_member member = {text(place.key()), as<node>(place.value())};
    cursor->next = as<node>(++place);
    return member;
  }
  auto place = as<dom::array::iterator>(cursor->next);
  const greenroom_json_member member = {{nullptr, 0}, as<node>(*place)};
  cursor->next = as<node>(++place);
  return member;
}

greenroom_json_text greenroom_json_string_of(node handle) {
  if (!is(handle, dom::element_type::STRING)) return {nullptr, 0};
  return text(as<dom::element>(handle).get_string().value_unsafe());
}

bool greenroom_json_double(node handle, double *value) {
  if (handle.document == nullptr) return false;
  return as<dom::element>(handle).get_double().get(*value) == simdjson::SUCCESS;
}

bool greenroom_json_integer(node handle, int64_t *value) {
  if (handle.document == nullptr) return false;
  return as<dom::element>(handle).get_int64().get(*value) == simdjson::SUCCESS;
}

bool greenroom_json_true(node handle) {
  return is(handle, dom::element_type::BOOL) &&
         as<dom::element>(handle).get_bool().value_unsafe();
}
