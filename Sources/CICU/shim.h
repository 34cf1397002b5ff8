// ICU renames every function with its version through macros, which Swift cannot see;
// each one that Khabar calls has a small static function here.
#pragma once
#include <unicode/ubrk.h>
#include <unicode/utext.h>
