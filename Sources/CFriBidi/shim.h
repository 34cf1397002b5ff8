// What Swift cannot import from FriBidi (flag macros) as small static functions.
#pragma once
#include <fribidi.h>
