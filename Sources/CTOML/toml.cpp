// Errors are returned: nothing is thrown through C.
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0

#include <toml++/toml.h>

#include "CTOML.h"

#include <new>
#include <string>
#include <string_view>
#include <vector>

struct khabar_toml {
  toml::parse_result result;
  std::vector<khabar_toml_value> values;
  std::string error;

  explicit khabar_toml(std::string_view text) : result(toml::parse(text)) {
    if (result) {
      add(result.table(), -1, nullptr);
    } else {
      error = std::string(result.error().description());
    }
  }

private:
  static khabar_toml_place place(const toml::source_region &source) {
    return {source.begin.line, source.begin.column};
  }

  void add(const toml::node &node, int64_t parent, const toml::key *key) {
    khabar_toml_value value = {};
    value.parent = parent;
    value.place = place(node.source());
    if (key) {
      value.key = key->str().data();
      value.key_length = key->str().size();
      value.key_place = place(key->source());
    }
    if (auto text = node.as_string()) {
      value.kind = KHABAR_TOML_STRING;
      value.text = text->get().data();
      value.text_length = text->get().size();
    } else if (auto integer = node.as_integer()) {
      value.kind = KHABAR_TOML_INTEGER;
      value.integer = integer->get();
    } else if (auto number = node.as_floating_point()) {
      value.kind = KHABAR_TOML_NUMBER;
      value.number = number->get();
    } else if (auto boolean = node.as_boolean()) {
      value.kind = KHABAR_TOML_BOOLEAN;
      value.boolean = boolean->get();
    } else {
      value.kind = node.is_table()   ? KHABAR_TOML_TABLE
                   : node.is_array() ? KHABAR_TOML_ARRAY
                                     : KHABAR_TOML_TIME;
    }
    const int64_t index = static_cast<int64_t>(values.size());
    values.push_back(value);
    if (auto table = node.as_table()) {
      for (auto &&[name, child] : *table) add(child, index, &name);
    } else if (auto array = node.as_array()) {
      for (auto &&child : *array) add(child, index, nullptr);
    }
  }
};

khabar_toml *khabar_toml_read(const char *text, size_t length) {
  return new (std::nothrow) khabar_toml(std::string_view(text, length));
}

const char *khabar_toml_error(const khabar_toml *document, khabar_toml_place *place) {
  if (document->result) return nullptr;
  const auto &begin = document->result.error().source().begin;
  *place = {begin.line, begin.column};
  return document->error.c_str();
}

const khabar_toml_value *khabar_toml_values(const khabar_toml *document, size_t *count) {
  *count = document->values.size();
  return document->values.data();
}

void khabar_toml_free(khabar_toml *document) { delete document; }
