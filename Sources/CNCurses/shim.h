// What Swift cannot import from ncurses (macros, globals) as small static functions.
#pragma once
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <locale.h>
#include <langinfo.h>
#include <wchar.h>
#include <curses.h>
#include <term.h>

/// Puts a base and its marks, ended by 0, on the standard screen's row and column.
static inline void khabar_put_cell(
    int row, int column, const wchar_t *characters, attr_t attributes, int pair) {
  cchar_t cell;
  // Pairs beyond a short are passed beside the short one.
  if (setcchar(&cell, characters, attributes, (short)(pair < 32767 ? pair : 32767), &pair) == OK) {
    // It fails at the last place of the screen, after it has put the cell: nothing to move on to.
    (void)mvadd_wch(row, column, &cell);
  }
}

static inline attr_t khabar_bold(void) { return A_BOLD; }
static inline attr_t khabar_dim(void) { return A_DIM; }
static inline attr_t khabar_italic(void) { return A_ITALIC; }
static inline attr_t khabar_underline(void) { return A_UNDERLINE; }
static inline attr_t khabar_reverse(void) { return A_REVERSE; }

static inline int khabar_color_pairs(void) { return COLOR_PAIRS; }
static inline const char *khabar_codeset(void) { return nl_langinfo(CODESET); }

/// Opens the terminal of standard input and output; false if its description is unknown.
static inline bool khabar_open_screen(const char *name) {
  return newterm(name, stdout, stdin) != NULL;
}

/// Has everything drawn anew at the next refresh.
static inline void khabar_forget_screen(void) { (void)clearok(curscr, TRUE); }

/// Draws what has changed.
static inline void khabar_refresh(void) { (void)wrefresh(stdscr); }

static inline int khabar_screen_rows(void) { return getmaxy(stdscr); }
static inline int khabar_screen_columns(void) { return getmaxx(stdscr); }

/// Columns that a character takes; -1 for one that the locale cannot show.
static inline int khabar_columns(wchar_t character) {
  // <wchar.h> has been read without _XOPEN_SOURCE by then, and so without this.
  extern int wcwidth(wchar_t);
  return wcwidth(character);
}
