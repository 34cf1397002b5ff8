#include "CXML.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct khabar_xml_document {
  xmlDocPtr tree;
  khabar_xml_node *nodes;
  int32_t node_count;
  xmlNodePtr *sources;
  khabar_xml_attribute *attributes;
  int32_t attribute_count;
  // Strings that libxml2 does not hold in one piece.
  char **strings;
  int32_t string_count;
  bool is_faulty;
};

// An entity that is longer than a few characters is no character's name; repeated often, it would make
// a small document a huge one.
enum { longest_entity = 64 };

// libxml2 compares each attribute of a tag with the others, and each end tag with the elements that are
// open; more of either than this takes minutes.
enum { most_attributes = 500, deepest = 2000 };

enum { most_xpath_steps = 20 * 1000 * 1000 };

static pthread_once_t is_ready = PTHREAD_ONCE_INIT;

// What a parse keeps beside libxml2's own state.
typedef struct {
  int32_t elements;
  int32_t most;
  bool is_cut;
} parse_state;

static bool may_start(xmlParserCtxtPtr context) {
  parse_state *state = context->_private;
  if (state->elements >= state->most || context->nodeNr > deepest) {
    state->is_cut = true;
    xmlStopParser(context);
    return false;
  }
  state->elements += 1;
  return true;
}

static void start_html_element(void *user, const xmlChar *name, const xmlChar **attributes) {
  if (may_start(user)) xmlSAX2StartElement(user, name, attributes);
}

static void start_xml_element(
    void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
    const xmlChar **declared, int attributes, int defaulted, const xmlChar **values) {
  if (!may_start(user)) return;
  xmlSAX2StartElementNs(
      user, name, prefix, uri, namespaces, declared, attributes, defaulted, values);
}

static void declare_entity(
    void *user, const xmlChar *name, int type, const xmlChar *public_id, const xmlChar *system_id,
    xmlChar *content) {
  if (type != XML_INTERNAL_GENERAL_ENTITY || content == NULL) return;
  size_t length = strlen((const char *)content);
  if (length > longest_entity || strpbrk((const char *)content, "&<%") != NULL) return;
  xmlSAX2EntityDecl(user, name, type, public_id, system_id, content);
}

static xmlParserInputPtr resolve_nothing(
    void *user, const xmlChar *public_id, const xmlChar *system_id) {
  (void)user, (void)public_id, (void)system_id;
  return NULL;
}

static void ignore_error(void *user, xmlErrorPtr error) { (void)user, (void)error; }

// Keeps a string with the document; null when memory is short, and then the string is freed.
static char *kept(khabar_xml_document *document, char *string) {
  if (string == NULL) return NULL;
  int32_t count = document->string_count;
  if ((count & (count - 1)) == 0) {
    size_t size = count == 0 ? 1 : (size_t)count * 2;
    char **grown = realloc(document->strings, size * sizeof(char *));
    if (grown == NULL) {
      free(string);
      return NULL;
    }
    document->strings = grown;
  }
  document->strings[document->string_count++] = string;
  return string;
}

// What an entity's reference stands for: a short text that the document declares.
static const char *entity_text(xmlDocPtr tree, const xmlChar *name) {
  xmlEntityPtr entity = xmlGetDocEntity(tree, name);
  if (entity == NULL || entity->content == NULL) return "";
  return (const char *)entity->content;
}

static const char *attribute_value(khabar_xml_document *document, xmlAttrPtr attribute) {
  xmlNodePtr first = attribute->children;
  if (first == NULL) return "";
  if (first->next == NULL && first->type == XML_TEXT_NODE) {
    return first->content == NULL ? "" : (const char *)first->content;
  }
  size_t length = 0;
  for (int pass = 0; pass < 2; pass++) {
    char *value = pass == 0 ? NULL : malloc(length + 1);
    if (pass == 1 && value == NULL) return "";
    size_t end = 0;
    for (xmlNodePtr part = first; part != NULL; part = part->next) {
      const char *text = part->type == XML_ENTITY_REF_NODE
                             ? entity_text(document->tree, part->name)
                             : (const char *)part->content;
      if (text == NULL) continue;
      size_t size = strlen(text);
      if (pass == 1) memcpy(value + end, text, size);
      end += size;
    }
    if (pass == 0) {
      length = end;
      continue;
    }
    value[end] = 0;
    const char *whole = kept(document, value);
    return whole == NULL ? "" : whole;
  }
  return "";
}

// A name in its parts; one with a prefix that is not declared libxml2 leaves whole.
static void part_name(
    khabar_xml_document *document, const xmlChar *whole, const xmlNs *space, const char **name,
    const char **prefix, const char **uri) {
  *name = (const char *)whole;
  *prefix = NULL;
  *uri = NULL;
  if (space != NULL) {
    *prefix = (const char *)space->prefix;
    *uri = (const char *)space->href;
    return;
  }
  const char *colon = strchr(*name, ':');
  if (colon == NULL || colon == *name || colon[1] == 0) return;
  char *first = kept(document, strndup(*name, (size_t)(colon - *name)));
  if (first == NULL) return;
  *prefix = first;
  *name = colon + 1;
}

static bool is_shown(xmlNodePtr node) {
  switch (node->type) {
    case XML_ELEMENT_NODE:
    case XML_TEXT_NODE:
    case XML_CDATA_SECTION_NODE:
    case XML_ENTITY_REF_NODE: return true;
    default: return false;
  }
}

static void fill_node(khabar_xml_document *document, xmlNodePtr source, int32_t index) {
  khabar_xml_node *node = &document->nodes[index];
  document->sources[index] = source;
  node->parent =
      source->parent != NULL && source->parent->type == XML_ELEMENT_NODE && index > 0
          ? (int32_t)(intptr_t)source->parent->_private - 1
          : -1;
  node->end = index + 1;
  node->first_attribute = document->attribute_count;
  source->_private = (void *)(intptr_t)(index + 1);
  if (source->type != XML_ELEMENT_NODE) {
    node->text = source->type == XML_ENTITY_REF_NODE ? entity_text(document->tree, source->name)
                                                     : (const char *)source->content;
    if (node->text == NULL) node->text = "";
    node->text_length = (int32_t)strlen(node->text);
    return;
  }
  part_name(
      document, source->name, source->ns, &node->name, &node->prefix, &node->namespace_uri);
  for (xmlAttrPtr each = source->properties; each != NULL; each = each->next) {
    khabar_xml_attribute *attribute = &document->attributes[document->attribute_count++];
    part_name(
        document, each->name, each->ns, &attribute->name, &attribute->prefix,
        &attribute->namespace_uri);
    attribute->value = attribute_value(document, each);
  }
  node->attribute_count = document->attribute_count - node->first_attribute;
}

// The node after `node` in document order, within `root`. Where elements end on the way there, and
// nodes are being filled in, it notes that.
static xmlNodePtr next_node(khabar_xml_document *document, xmlNodePtr node, xmlNodePtr root) {
  if (node->type == XML_ELEMENT_NODE && node->children != NULL) return node->children;
  while (node != root && node->next == NULL) {
    node = node->parent;
    if (document->nodes != NULL) {
      document->nodes[(int32_t)(intptr_t)node->_private - 1].end = document->node_count;
    }
  }
  return node == root ? NULL : node->next;
}

static bool flatten(khabar_xml_document *document) {
  xmlNodePtr root = xmlDocGetRootElement(document->tree);
  if (root == NULL) return false;
  size_t nodes = 0;
  size_t attributes = 0;
  for (xmlNodePtr node = root; node != NULL; node = next_node(document, node, root)) {
    if (!is_shown(node)) continue;
    nodes += 1;
    if (node->type != XML_ELEMENT_NODE) continue;
    for (xmlAttrPtr each = node->properties; each != NULL; each = each->next) attributes += 1;
  }
  if (nodes > INT32_MAX || attributes > INT32_MAX) return false;
  document->sources = calloc(nodes, sizeof(xmlNodePtr));
  document->attributes = calloc(attributes + 1, sizeof(khabar_xml_attribute));
  khabar_xml_node *filled = calloc(nodes, sizeof(khabar_xml_node));
  if (document->sources == NULL || document->attributes == NULL || filled == NULL) {
    free(filled);
    return false;
  }
  document->nodes = filled;
  for (xmlNodePtr node = root; node != NULL; node = next_node(document, node, root)) {
    if (is_shown(node)) fill_node(document, node, document->node_count++);
  }
  document->nodes[0].end = document->node_count;
  return true;
}

static xmlDocPtr parse_html(const char *bytes, int32_t count, parse_state *state, bool *faulty) {
  htmlParserCtxtPtr context = htmlNewParserCtxt();
  if (context == NULL) return NULL;
  context->_private = state;
  context->sax->startElement = start_html_element;
  // Saved pages nest deeper than libxml2 allows documents that are not called huge.
  context->options |= XML_PARSE_HUGE;
  xmlDocPtr tree = htmlCtxtReadMemory(
      context, bytes, count, NULL, "UTF-8",
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
          HTML_PARSE_NODEFDTD | HTML_PARSE_COMPACT);
  *faulty = !context->wellFormed || state->is_cut;
  htmlFreeParserCtxt(context);
  return tree;
}

static xmlDocPtr parse_xml(const char *bytes, int32_t count, parse_state *state, bool *faulty) {
  xmlParserCtxtPtr context = xmlNewParserCtxt();
  if (context == NULL) return NULL;
  context->_private = state;
  context->sax->startElementNs = start_xml_element;
  context->sax->entityDecl = declare_entity;
  context->sax->resolveEntity = resolve_nothing;
  xmlDocPtr tree = xmlCtxtReadMemory(
      context, bytes, count, NULL, "UTF-8",
      XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET |
          XML_PARSE_IGNORE_ENC | XML_PARSE_COMPACT);
  *faulty = !context->wellFormed || state->is_cut;
  xmlFreeParserCtxt(context);
  return tree;
}

static bool is_letter(char byte) { return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'; }

static bool is_blank(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

// Where the end tag of an element that has no others in it stands.
static int32_t end_of_raw_text(const char *bytes, int32_t count, int32_t from, const char *name) {
  size_t length = strlen(name);
  for (int32_t at = from; at + (int32_t)length + 2 < count; at++) {
    if (bytes[at] == '<' && bytes[at + 1] == '/' &&
        strncasecmp(bytes + at + 2, name, length) == 0) {
      return at;
    }
  }
  return count;
}

static void bound_attributes(khabar_xml_syntax syntax, char *bytes, int32_t count) {
  int32_t at = 0;
  while (at < count) {
    char *open = memchr(bytes + at, '<', (size_t)(count - at));
    if (open == NULL) return;
    int32_t start = (int32_t)(open - bytes);
    at = start + 1;
    if (at >= count || !is_letter(bytes[at])) continue;
    int32_t attributes = 0;
    char quote = 0;
    for (; at < count; at++) {
      char byte = bytes[at];
      if (quote != 0) {
        if (byte == quote) quote = 0;
      } else if (byte == '>' || byte == '<') {
        break;
      } else if (bytes[at - 1] == '=' && (byte == '"' || byte == '\'')) {
        quote = byte;
      } else if (!is_blank(byte) && (is_blank(bytes[at - 1]) || bytes[at - 1] == '/')) {
        attributes += 1;
      }
      if (attributes > most_attributes && byte != '/') bytes[at] = ' ';
    }
    if (syntax != KHABAR_XML_HTML) continue;
    if (strncasecmp(bytes + start + 1, "script", 6) == 0) {
      at = end_of_raw_text(bytes, count, at, "script");
    } else if (strncasecmp(bytes + start + 1, "style", 5) == 0) {
      at = end_of_raw_text(bytes, count, at, "style");
    }
  }
}

// libxml2 has a few places that print whatever the options say.
static void print_nothing(void *context, const char *format, ...) { (void)context, (void)format; }

khabar_xml_document *khabar_xml_parse(
    khabar_xml_syntax syntax, char *bytes, int32_t count, int32_t most_elements) {
  pthread_once(&is_ready, xmlInitParser);
  xmlSetGenericErrorFunc(NULL, print_nothing);
  bound_attributes(syntax, bytes, count);
  khabar_xml_document *document = calloc(1, sizeof(khabar_xml_document));
  if (document == NULL) return NULL;
  parse_state state = {.most = most_elements};
  document->tree = syntax == KHABAR_XML_HTML
                       ? parse_html(bytes, count, &state, &document->is_faulty)
                       : parse_xml(bytes, count, &state, &document->is_faulty);
  if (document->tree == NULL || !flatten(document)) {
    khabar_xml_free(document);
    return NULL;
  }
  return document;
}

void khabar_xml_free(khabar_xml_document *document) {
  for (int32_t index = 0; index < document->string_count; index++) free(document->strings[index]);
  free(document->strings);
  free(document->attributes);
  free(document->sources);
  free(document->nodes);
  if (document->tree != NULL) xmlFreeDoc(document->tree);
  free(document);
}

const khabar_xml_node *khabar_xml_nodes(const khabar_xml_document *document, int32_t *count) {
  *count = document->node_count;
  return document->nodes;
}

const khabar_xml_attribute *khabar_xml_attributes(
    const khabar_xml_document *document, int32_t *count) {
  *count = document->attribute_count;
  return document->attributes;
}

bool khabar_xml_is_faulty(const khabar_xml_document *document) { return document->is_faulty; }

uint32_t khabar_xml_character(const char *name, int32_t count) {
  char terminated[16];
  if (count <= 0 || count >= (int32_t)sizeof terminated) return 0;
  memcpy(terminated, name, (size_t)count);
  terminated[count] = 0;
  const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)terminated);
  return entity == NULL ? 0 : entity->value;
}

static khabar_xpath_result failure(const char *text) {
  khabar_xpath_result result = {.kind = KHABAR_XPATH_FAILURE, .string = strdup(text)};
  return result;
}

static khabar_xpath_result node_set(xmlNodeSetPtr set) {
  khabar_xpath_result result = {.kind = KHABAR_XPATH_NODES};
  int32_t count = set == NULL ? 0 : set->nodeNr;
  if (count == 0) return result;
  result.nodes = calloc((size_t)count, sizeof(int32_t));
  result.strings = calloc((size_t)count, sizeof(char *));
  if (result.nodes == NULL || result.strings == NULL) {
    khabar_xpath_free(result);
    return failure("memory is short");
  }
  for (int32_t index = 0; index < count; index++) {
    xmlNodePtr node = set->nodeTab[index];
    // What libxml2 calls a namespace node has another layout.
    bool is_listed = node->type == XML_ELEMENT_NODE || node->type == XML_TEXT_NODE ||
                     node->type == XML_CDATA_SECTION_NODE;
    result.nodes[index] = is_listed ? (int32_t)(intptr_t)node->_private - 1 : -1;
    if (result.nodes[index] >= 0) continue;
    xmlChar *value = xmlXPathCastNodeToString(node);
    result.strings[index] = value == NULL ? NULL : strdup((const char *)value);
    xmlFree(value);
  }
  result.count = count;
  return result;
}

static khabar_xpath_result converted(xmlXPathObjectPtr object) {
  khabar_xpath_result result = {.kind = KHABAR_XPATH_FAILURE};
  switch (object->type) {
    case XPATH_NODESET: return node_set(object->nodesetval);
    case XPATH_BOOLEAN:
      result.kind = KHABAR_XPATH_BOOLEAN;
      result.boolean = object->boolval != 0;
      return result;
    case XPATH_NUMBER:
      result.kind = KHABAR_XPATH_NUMBER;
      result.number = object->floatval;
      return result;
    case XPATH_STRING:
      result.kind = KHABAR_XPATH_STRING;
      result.string = strdup(object->stringval == NULL ? "" : (const char *)object->stringval);
      return result;
    default: return failure("it gives neither nodes nor a string, number or boolean");
  }
}

static const char *reason(int code) {
  switch (code) {
    case XPATH_OP_LIMIT_EXCEEDED: return "it takes too many steps";
    case XPATH_UNDEF_VARIABLE_ERROR: return "it has a variable, and there are none";
    case XPATH_UNDEF_PREFIX_ERROR: return "it has a prefix that stands for no namespace";
    case XPATH_UNKNOWN_FUNC_ERROR: return "it calls a function that XPath 1.0 does not have";
    case XPATH_INVALID_ARITY: return "it calls a function with too few or too many arguments";
    default: return "it is no XPath 1.0 expression";
  }
}

khabar_xpath_result khabar_xpath_evaluate(
    khabar_xml_document *document, int32_t node, const char *expression,
    const char *const *namespaces, int32_t count) {
  if (node < 0 || node >= document->node_count) return failure("there is no such node");
  xmlXPathContextPtr context = xmlXPathNewContext(document->tree);
  if (context == NULL) return failure("memory is short");
  xmlSetGenericErrorFunc(NULL, print_nothing);
  context->error = ignore_error;
  context->opLimit = most_xpath_steps;
  context->node = document->sources[node];
  for (int32_t index = 0; index < count; index++) {
    xmlXPathRegisterNs(
        context, (const xmlChar *)namespaces[2 * index],
        (const xmlChar *)namespaces[2 * index + 1]);
  }
  xmlXPathObjectPtr object = xmlXPathEval((const xmlChar *)expression, context);
  khabar_xpath_result result;
  if (object == NULL) {
    result = failure(reason(context->lastError.code - XML_XPATH_EXPRESSION_OK));
  } else {
    result = converted(object);
    xmlXPathFreeObject(object);
  }
  xmlXPathFreeContext(context);
  return result;
}

void khabar_xpath_free(khabar_xpath_result result) {
  for (int32_t index = 0; result.strings != NULL && index < result.count; index++) {
    free(result.strings[index]);
  }
  free(result.strings);
  free(result.nodes);
  free(result.string);
}
