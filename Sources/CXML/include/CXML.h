// What Khabar asks of libxml2, in C: its own headers bring in those of an ICU that clashes with the
// one inside Foundation, and its tree is walked faster here.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A parsed document: libxml2's tree, and its elements and texts in document order.
typedef struct khabar_xml_document khabar_xml_document;

/// An element or a text. All strings are UTF-8 and live as long as the document.
typedef struct khabar_xml_node {
  /// An element's local name, in lower case in HTML; null for a text.
  const char *_Nullable name;
  /// The prefix that it is written with, if any.
  const char *_Nullable prefix;
  /// The namespace that the prefix stands for, if it is declared.
  const char *_Nullable namespace_uri;
  /// A text's bytes; null for an element.
  const char *_Nullable text;
  int32_t text_length;
  /// The index of the element that it stands in; -1 for the root.
  int32_t parent;
  /// The index behind its last descendant.
  int32_t end;
  int32_t first_attribute;
  int32_t attribute_count;
} khabar_xml_node;

typedef struct khabar_xml_attribute {
  const char *_Nonnull name;
  const char *_Nullable prefix;
  const char *_Nullable namespace_uri;
  const char *_Nonnull value;
} khabar_xml_attribute;

typedef enum khabar_xml_syntax {
  KHABAR_XML_HTML,
  KHABAR_XML_XML,
} khabar_xml_syntax;

/// Parses some UTF-8, mending what is wrong as far as it goes. Nothing outside the document is read,
/// and of the entities that it declares only short texts are kept. Null where no element was found or
/// memory is short. A document ends early where it has more than `most_elements`, or nests deeper than
/// any that people write. Changes `bytes`: of a tag with too many attributes it blanks the rest.
khabar_xml_document *_Nullable khabar_xml_parse(
    khabar_xml_syntax syntax, char *_Nonnull bytes, int32_t count, int32_t most_elements);

void khabar_xml_free(khabar_xml_document *_Nonnull document);

/// Elements and texts in document order, the root element first.
const khabar_xml_node *_Nonnull khabar_xml_nodes(
    const khabar_xml_document *_Nonnull document, int32_t *_Nonnull count);

const khabar_xml_attribute *_Nonnull khabar_xml_attributes(
    const khabar_xml_document *_Nonnull document, int32_t *_Nonnull count);

/// Whether parsing found faults, or ended early.
bool khabar_xml_is_faulty(const khabar_xml_document *_Nonnull document);

/// The character that HTML's name for it, of `count` bytes, stands for; 0 for none.
uint32_t khabar_xml_character(const char *_Nonnull name, int32_t count);

typedef enum khabar_xpath_kind {
  /// The expression cannot be read, or takes too many steps.
  KHABAR_XPATH_FAILURE,
  /// `count` nodes: `nodes[i]` is an element's or text's index, or -1 for what is not among them, such
  /// as an attribute; `strings[i]` is the string value of those, null for others.
  KHABAR_XPATH_NODES,
  KHABAR_XPATH_STRING,
  KHABAR_XPATH_NUMBER,
  KHABAR_XPATH_BOOLEAN,
} khabar_xpath_kind;

typedef struct khabar_xpath_result {
  khabar_xpath_kind kind;
  int32_t count;
  int32_t *_Nullable nodes;
  char *_Nullable *_Nullable strings;
  /// The string of `KHABAR_XPATH_STRING`, or what is wrong.
  char *_Nullable string;
  double number;
  bool boolean;
} khabar_xpath_result;

/// Evaluates an XPath 1.0 expression at a node. `namespaces` are `count` pairs of prefix and address.
/// Not for two threads at once on one document. The result is to be freed.
khabar_xpath_result khabar_xpath_evaluate(
    khabar_xml_document *_Nonnull document, int32_t node, const char *_Nonnull expression,
    const char *_Nonnull const *_Nullable namespaces, int32_t count);

void khabar_xpath_free(khabar_xpath_result result);
