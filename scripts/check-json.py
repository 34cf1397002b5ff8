#!/usr/bin/env python3
"""Checks JSON against a schema of docs/schemata, which must name every key that is there.

usage: check-json.py [--lines] SCHEMA[#/POINTER] FILE

With --lines each line of FILE is a document. POINTER names a part of the schema, as JSON Pointer does.
"""
import json
import sys

from jsonschema import Draft202012Validator, FormatChecker


def close(schema):
    """Makes an object with keys that the schema does not name an error."""
    if isinstance(schema, dict):
        if "properties" in schema:
            schema.setdefault("additionalProperties", False)
        for part in schema.values():
            close(part)
    elif isinstance(schema, list):
        for part in schema:
            close(part)


def main(arguments):
    are_lines = arguments[:1] == ["--lines"]
    schema_path, file_path = arguments[1:] if are_lines else arguments
    schema_path, _, pointer = schema_path.partition("#")
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    for key in pointer.split("/")[1:]:
        schema = schema[key]
    close(schema)
    with open(file_path, encoding="utf-8") as file:
        documents = [json.loads(line) for line in file] if are_lines else [json.load(file)]
    if not documents:
        print(f"{file_path} has nothing in it")
        return 1
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    errors = [error for document in documents for error in validator.iter_errors(document)]
    for error in errors[:20]:
        print(f"{'/'.join(map(str, error.absolute_path)) or 'the document'}: {error.message[:300]}")
    return 1 if errors else 0


sys.exit(main(sys.argv[1:]))
